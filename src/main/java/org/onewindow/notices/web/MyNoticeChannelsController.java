package org.onewindow.notices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.notices.ChannelOutcome;
import org.onewindow.notices.ChannelView;
import org.onewindow.notices.NoticeChannel;
import org.onewindow.notices.NoticeChannels;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By which ways the citizen wants to be told: addresses with their codes, switches, language. */
@Controller
final class MyNoticeChannelsController {
    private static final String PAGE = "notices/channels";
    private static final String HERE = "redirect:/my/notice-channels";

    private final NoticeChannels channels;
    private final MessageSource messages;

    MyNoticeChannelsController(NoticeChannels channels, MessageSource messages) {
        this.channels = channels;
        this.messages = messages;
    }

    @GetMapping("/my/notice-channels")
    String page(Actor.Citizen actor, Model model, Locale locale) {
        return shown(actor, "", FormErrors.none(), model, locale);
    }

    @PostMapping("/my/notice-channels")
    String choose(Actor.Citizen actor, @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(defaultValue = "zh") String language, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        var asked = chosen(chosen);
        return answered(channels.choose(actor, asked, "en".equals(language)
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE), new Asked(actor, "chosen", "", locale), model, response, flash);
    }

    @PostMapping("/my/notice-channels/{channel}")
    String ask(Actor.Citizen actor, @PathVariable String channel, @RequestParam Map<String, String> fields,
            Locale locale, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var known = channel(channel);
        var address = fields.getOrDefault("address-" + known, "");
        return answered(channels.askCode(actor, known, address, locale),
                new Asked(actor, "address-" + known, address, locale), model, response, flash);
    }

    @PostMapping("/my/notice-channels/{channel}/code")
    String confirm(Actor.Citizen actor, @PathVariable String channel, @RequestParam Map<String, String> fields,
            Locale locale, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var known = channel(channel);
        var code = fields.getOrDefault("code-" + known, "");
        return answered(channels.confirm(actor, known, code), new Asked(actor, "code-" + known, "", locale), model,
                response, flash);
    }

    @PostMapping("/my/notice-channels/{channel}/forget")
    String forget(Actor.Citizen actor, @PathVariable String channel, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        return answered(channels.forget(actor, channel(channel)), new Asked(actor, "", "", locale), model, response,
                flash);
    }

    /** A form that was sent, and the field beside which its error stands. */
    private record Asked(Actor.Citizen actor, String field, String typed, Locale locale) {
    }

    private String answered(ChannelOutcome outcome, Asked asked, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        return switch (outcome) {
            case ChannelOutcome.Done _ -> {
                flash.addFlashAttribute("notice", say("notices.channels.saved", asked.locale()));
                yield HERE;
            }
            case ChannelOutcome.CodeSent(var masked) -> {
                flash.addFlashAttribute("notice", say("notices.channels.code-sent", asked.locale(), masked));
                yield HERE;
            }
            case ChannelOutcome.Refused(var reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield shown(asked.actor(), asked.typed(),
                        FormErrors.none().with(asked.field(), reason.messageKey()), model, asked.locale());
            }
        };
    }

    private String shown(Actor.Citizen actor, String typed, FormErrors errors, Model model, Locale locale) {
        var views = channels.view(actor);
        model.addAttribute("channels", views);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("minutes", NoticeChannels.CODE_MINUTES);
        model.addAttribute("language", channels.language(actor).getLanguage());
        model.addAttribute("languages", List.of(Option.of("zh", say("notices.channels.language.zh", locale)),
                Option.of("en", say("notices.channels.language.en", locale))));
        model.addAttribute("chosen", views.stream().filter(ChannelView::on).map(view -> view.channel().name())
                .toList());
        model.addAttribute("choices", views.stream().filter(MyNoticeChannelsController::isReady)
                .map(view -> new Option(view.channel().name(), say("notices.channel." + view.channel(), locale),
                        view.confirmed() == null ? "" : view.confirmed()))
                .toList());
        return PAGE;
    }

    /** Whether it can be switched on: offered, and its address, if it needs one, confirmed. */
    private static boolean isReady(ChannelView view) {
        return view.offered() && (!view.channel().hasAddress() || view.confirmed() != null);
    }

    private static Set<NoticeChannel> chosen(@Nullable List<String> names) {
        var found = EnumSet.noneOf(NoticeChannel.class);
        if (names != null) {
            names.stream().flatMap(name -> named(name).stream()).forEach(found::add);
        }
        return found;
    }

    private static NoticeChannel channel(String name) {
        return named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<NoticeChannel> named(String name) {
        return Arrays.stream(NoticeChannel.values()).filter(channel -> channel.name().equals(name)).findFirst();
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
