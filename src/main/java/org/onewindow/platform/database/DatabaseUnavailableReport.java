package org.onewindow.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the start failed, where a stack trace of wiring would hide it. */
class DatabaseUnavailableReport extends AbstractFailureAnalyzer<DatabaseUnavailable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable cause) {
        var message = String.valueOf(cause.getMessage());
        var reason = cause.getCause() == null ? null : cause.getCause().getMessage();
        var detail = reason == null || message.contains(reason) ? "" : "\nCause: " + reason;
        return new FailureAnalysis(message + detail, null, cause);
    }
}
