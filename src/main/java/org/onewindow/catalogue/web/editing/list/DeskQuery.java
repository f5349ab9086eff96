package org.onewindow.catalogue.web.editing.list;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.editing.DraftQuery;
import org.onewindow.catalogue.editing.DraftQuery.Sort;
import org.onewindow.organisation.DepartmentCode;

/** What the address of the list asks for. What makes no sense is passed over: an old link shows more, not an error. */
record DeskQuery(@Nullable String text, @Nullable String department, @Nullable String kind, @Nullable String state,
        @Nullable String sort, @Nullable String page) {
    static final int SIZE = 50;
    private static final int LAST_PAGE = 100_000;

    /** Which of the lists is shown. */
    enum Shown {
        /** 现行. */
        IN_FORCE,
        /** 草稿. */
        DRAFT,
        /** 尚未施行. */
        NOT_YET,
        /** 已取消. */
        WITHDRAWN,
        /** 已到期. */
        EXPIRED
    }

    public Shown shown() {
        return parsed(Shown.class, state).orElse(Shown.IN_FORCE);
    }

    public String words() {
        return text == null ? "" : text.strip();
    }

    public @Nullable DepartmentCode departmentCode() {
        return department != null && department.matches("[0-9A-Z]{3}") ? new DepartmentCode(department) : null;
    }

    public @Nullable ItemKind itemKind() {
        return parsed(ItemKind.class, kind).orElse(null);
    }

    /** The column, without the sign of falling order. */
    String column() {
        var name = sort == null ? "" : sort;
        return name.startsWith("-") ? name.substring(1) : name;
    }

    boolean isFalling() {
        return sort != null && sort.startsWith("-");
    }

    int number() {
        return page != null && page.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
    }

    /** Whether anything but the list and its order is asked for. */
    public boolean narrows() {
        return !words().isEmpty() || departmentCode() != null || itemKind() != null;
    }

    DraftQuery drafts(int pageNumber, int size) {
        var order = switch (column()) {
            case "name" -> isFalling() ? Sort.NAME_FALLING : Sort.NAME;
            case "code" -> isFalling() ? Sort.CODE_FALLING : Sort.CODE;
            case "changed" -> isFalling() ? Sort.LATEST : Sort.OLDEST;
            default -> Sort.LATEST;
        };
        return new DraftQuery(words(), null, departmentCode(), itemKind(), order, pageNumber, size);
    }

    private static <E extends Enum<E>> Optional<E> parsed(Class<E> type, @Nullable String text) {
        for (var constant : type.getEnumConstants()) {
            if (text != null && constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
