package org.onewindow.notices;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.onewindow.notices.Posting.Later;
import org.onewindow.notices.Posting.Never;
import org.onewindow.notices.Posting.Reason;
import org.onewindow.notices.Posting.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends mail over SMTP. Every attempt carries the same {@code Message-ID}, so that a mailbox that got it twice can tell,
 * and says that a machine wrote it (RFC 3834), so that no holiday reply comes back.
 */
@Component
final class MailCarrier implements Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final ObjectProvider<JavaMailSenderImpl> senders;
    private final MailPages pages;
    private final NoticesSettings settings;
    private final Clock clock;

    MailCarrier(ObjectProvider<JavaMailSenderImpl> senders, MailPages pages, NoticesSettings settings, Clock clock) {
        this.senders = senders;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
        senders.ifAvailable(sender -> introduce(sender, settings.mail().from()));
    }

    /**
     * Lets mail greet the server with the sender's domain. Left to itself it asks the name server for the name of this
     * machine, for each mail, and waits long where none answers.
     */
    private static void introduce(JavaMailSenderImpl sender, String from) {
        var properties = sender.getJavaMailProperties();
        if (!from.isEmpty()) {
            properties.putIfAbsent("mail.from", from);
            properties.putIfAbsent("mail.smtp.localhost", from.substring(from.indexOf('@') + 1));
        }
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.MAIL;
    }

    @Override
    public boolean isOn() {
        return !settings.mail().from().isEmpty() && senders.getIfAvailable() != null;
    }

    @Override
    public Posting send(Parcel parcel) {
        try {
            var sender = senders.getObject();
            sender.send(mail(parcel, sender.createMimeMessage()));
            return new Sent();
        } catch (MailAuthenticationException _) {
            return new Later(Reason.NOT_SIGNED_IN, 0);
        } catch (MailSendException e) {
            return failed(e);
        } catch (MailException | MessagingException e) {
            LOG.error("the mail {} cannot be written: {}", parcel.id(), e.getClass().getSimpleName());
            return new Later(Reason.OUR_FAULT, 0);
        }
    }

    private MimeMessage mail(Parcel parcel, MimeMessage mail) throws MessagingException {
        var from = new InternetAddress(settings.mail().from(), true);
        mail.setFrom(from);
        mail.setRecipients(RecipientType.TO, new Address[]{new InternetAddress(parcel.address(), true)});
        mail.setSubject(parcel.letter().title(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", parcel.locale().toLanguageTag());
        var text = new MimeBodyPart();
        text.setText(pages.text(parcel), UTF_8);
        var html = new MimeBodyPart();
        html.setText(pages.html(parcel), UTF_8, "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
        mail.saveChanges();
        mail.setHeader("Message-ID", "<" + parcel.id() + "@" + domain(from) + ">");
        return mail;
    }

    private static String domain(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    /** Where the server said why, its code decides: 5xx is final, anything else may pass. */
    private static Posting failed(MailSendException failure) {
        for (var single : failure.getMessageExceptions()) {
            if (single instanceof AuthenticationFailedException) {
                return new Later(Reason.NOT_SIGNED_IN, 0);
            }
            if (single instanceof SendFailedException refused) {
                return refused(refused);
            }
        }
        return new Later(Reason.UNREACHABLE, 0);
    }

    private static Posting refused(SendFailedException failure) {
        for (@Nullable
        Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address) {
                return verdict(address.getReturnCode(), Reason.ADDRESS_REFUSED);
            }
        }
        return failure instanceof SMTPSendFailedException send
                ? verdict(send.getReturnCode(), Reason.REFUSED)
                : new Later(Reason.UNREACHABLE, 0);
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Posting verdict(int code, Reason reason) {
        return code >= 500 ? new Never(reason, code) : new Later(Reason.BUSY, Math.max(0, code));
    }
}
