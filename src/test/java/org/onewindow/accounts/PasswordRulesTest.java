package org.onewindow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.accounts.AccountOutcome.Reason;

class PasswordRulesTest {
    private static final Login LOGIN = new Login("xiaoming");

    @ParameterizedTest
    @ValueSource(strings = {"mango kettle", "Hm4!kvrz", "山东聊城水城运河古城墙", "correcthorse", "yichuang-demo-2026"})
    void longOrMixedPasswordsAreAllowed(String password) {
        assertThat(PasswordRules.refuse(password, LOGIN)).isEmpty();
    }

    @Test
    void eightCharactersNeedThreeKindsAndNineToo() {
        assertThat(PasswordRules.refuse("Hm4kvrzt", LOGIN)).isEmpty();
        assertThat(PasswordRules.refuse("hm4kvrzt", LOGIN)).contains(Reason.PASSWORD_TOO_SHORT);
        assertThat(PasswordRules.refuse("hm4kvrztq", LOGIN)).contains(Reason.PASSWORD_TOO_SHORT);
        assertThat(PasswordRules.refuse("hm4kvrztqw", LOGIN)).isEmpty();
        assertThat(PasswordRules.refuse("Hm4!kvr", LOGIN)).contains(Reason.PASSWORD_TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password1!", "P@ssw0rd123", "Admin123!!", "1234567890", "qwertyuiop", "aaaaaaaaaaaa",
            "abababababab", "Woaini520!", "1qaz2wsx3edc", "0987654321", "OneWindow1!", "11111111aA!"})
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(PasswordRules.refuse(password, LOGIN)).contains(Reason.PASSWORD_WEAK);
    }

    @Test
    void aPasswordMayNotHoldTheLogin() {
        assertThat(PasswordRules.refuse("my-XiaoMing-77", LOGIN)).contains(Reason.PASSWORD_HOLDS_LOGIN);
    }

    @Test
    void aHundredAndTwentyEightCharactersAreTheMost() {
        assertThat(PasswordRules.refuse("ab4!x".repeat(25) + "xyz", LOGIN)).isEmpty();
        assertThat(PasswordRules.refuse("ab4!x".repeat(25) + "wxyz", LOGIN)).contains(Reason.PASSWORD_TOO_LONG);
    }

    @Test
    void charactersBeyondTheBasicPlaneCountOnce() {
        assertThat(PasswordRules.refuse("𠀀𠀁𠀂𠀃𠀄", LOGIN)).contains(Reason.PASSWORD_TOO_SHORT);
    }

    @Test
    void loginsForgiveCapitalsAndBlanksAndNothingElse() {
        assertThat(Login.parse(" XiaoMing ")).contains(LOGIN);
        assertThat(Login.parse("xm")).isEmpty();
        assertThat(Login.parse("小明小明")).isEmpty();
        assertThat(Login.parse("xiao ming")).isEmpty();
        assertThat(Login.parse("1xiaoming")).isEmpty();
        assertThat(Login.parse("x".repeat(33))).isEmpty();
    }
}
