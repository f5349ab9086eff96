package org.onewindow.casework.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A clerk at the keyboard, with the time that the work takes by a keystroke-level model: {@value #KEYSTROKE_SECONDS} s a
 * keystroke, {@value #FIELD_SECONDS} s to read one field off a document, {@value #MATERIAL_SECONDS} s to look at one
 * paper, and the waits of the application as measured. A Chinese character counts three keystrokes, as with an input
 * method by sound.
 */
final class Clerk {
    static final double KEYSTROKE_SECONDS = 0.28;
    static final double FIELD_SECONDS = 2.0;
    static final double MATERIAL_SECONDS = 4.0;
    private static final int KEYS_OF_A_CHINESE_CHARACTER = 3;

    private final Page page;
    private int keystrokes;
    private int fields;
    private int materials;
    private double waited;

    Clerk(Page page) {
        this.page = page;
    }

    /** Types into what has the focus and goes on to the next field. */
    Clerk field(String text) {
        type(text);
        fields++;
        return press("Enter");
    }

    /** A day, ten keystrokes with its strokes; this browser writes days in the order of its own language. */
    Clerk date(String day) {
        keystrokes += 2;
        return field(day.substring(5, 7) + day.substring(8) + day.substring(0, 4));
    }

    /** Chooses the nth of a list by its arrow key and goes on. */
    Clerk choose(int nth) {
        for (int i = 0; i < nth; i++) {
            press("ArrowDown");
        }
        fields++;
        return press("Enter");
    }

    /** Answers by one key and goes on. */
    Clerk pick(String key) {
        fields++;
        return press(key).press("Enter");
    }

    Clerk type(String text) {
        text.codePoints().forEach(point -> keystrokes += point > 0x2E80 ? KEYS_OF_A_CHINESE_CHARACTER : 1);
        page.keyboard().type(text);
        return this;
    }

    Clerk press(String key) {
        keystrokes++;
        page.keyboard().press(key);
        return this;
    }

    /** Reads with the bar code gun: one pull of the trigger, then as fast as it types. */
    Clerk scan(String code) {
        keystrokes++;
        fields++;
        page.evaluate("""
                code => {
                  const field = document.activeElement;
                  for (const key of [...code, 'Enter']) {
                    const down = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
                    if (field.dispatchEvent(down) && key.length === 1) field.value += key;
                  }
                }""", code);
        return this;
    }

    /** Looks at the papers on the desk. */
    Clerk looksAt(int papers) {
        materials += papers;
        return this;
    }

    /** Waits until the element has the focus, and counts the wait. */
    Clerk untilFocusOn(String selector) {
        return waiting(
                () -> until(page, "document.activeElement && document.activeElement.matches(\"" + selector + "\")"));
    }

    /** Waits until the nth of these has the focus, and counts the wait. */
    Clerk untilFocusOn(String selector, int nth) {
        return waiting(() -> until(page,
                "document.activeElement === document.querySelectorAll(\"%s\")[%d]".formatted(selector, nth)));
    }

    /** Pictures are taken while the clerk holds still: the focus stays where the keys left it. */
    Clerk holdingStill(Runnable pictures) {
        var focused = page.evaluateHandle("document.activeElement").asElement();
        pictures.run();
        if (focused != null) {
            focused.focus();
        }
        return this;
    }

    Clerk waiting(Runnable wait) {
        long from = System.nanoTime();
        wait.run();
        waited += (System.nanoTime() - from) / (double) TimeUnit.SECONDS.toNanos(1);
        return this;
    }

    /** Waits for what the page is to become; asked from outside, because the page allows no evaluation within. */
    static void until(Page page, String condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!isTrue(page, condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 20 s: " + condition + " at " + page.url() + "; "
                        + page.locator(".error-summary").allInnerTexts());
            }
            page.waitForTimeout(15);
        }
    }

    /** A page that is just leaving cannot answer; the next one will. */
    private static boolean isTrue(Page page, String condition) {
        try {
            return Boolean.TRUE.equals(page.evaluate("Boolean(" + condition + ")"));
        } catch (PlaywrightException leaving) {
            return false;
        }
    }

    double seconds() {
        return workSeconds() + waited;
    }

    /** The clerk's own part of it, which no busy machine makes longer. */
    double workSeconds() {
        return keystrokes * KEYSTROKE_SECONDS + fields * FIELD_SECONDS + materials * MATERIAL_SECONDS;
    }

    String figures(String what) {
        return String.format(Locale.ROOT,
                "%s: %.1f s = %d keystrokes × %.2f s + %d fields × %.1f s + %d papers × %.1f s + %.1f s waited", what,
                seconds(), keystrokes, KEYSTROKE_SECONDS, fields, FIELD_SECONDS, materials, MATERIAL_SECONDS, waited);
    }
}
