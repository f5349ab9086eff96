package org.onewindow.accounts;

import org.onewindow.parties.IdentityType;

/**
 * What a citizen types to open an account. Never logged: it holds a password and personal data.
 *
 * @param phone may be empty
 */
public record SignUpForm(String login, String password, String passwordAgain, String name, IdentityType identityType,
        String identityNumber, String phone) {
    @Override
    public String toString() {
        return "SignUpForm[secret]";
    }
}
