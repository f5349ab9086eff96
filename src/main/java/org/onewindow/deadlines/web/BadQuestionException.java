package org.onewindow.deadlines.web;

/** A parameter that cannot be read; the reader is told which and how it is written. */
final class BadQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String problem;
    private final transient Object[] arguments;

    BadQuestionException(String problem, Object... arguments) {
        super(problem, null, false, false);
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    String messageKey() {
        return "deadlines.problem." + problem;
    }

    /** The parameter that is wrong. */
    String field() {
        return "too-many".equals(problem) ? "exclude" : problem;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
