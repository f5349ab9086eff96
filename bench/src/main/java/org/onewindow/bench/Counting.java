package org.onewindow.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that the platform executes, by text, while it is told to; costs nothing otherwise. */
public final class Counting implements BeanPostProcessor {
    static final Map<String, LongAdder> STATEMENTS = new ConcurrentHashMap<>();
    static final LongAdder TRANSACTIONS = new LongAdder();
    static volatile boolean on;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    /** How many were executed since counting began. */
    static long total() {
        return STATEMENTS.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private static final class Counted extends DelegatingDataSource {
        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return on ? counted(connection) : connection;
        }
    }

    private static Connection counted(Connection real) {
        return (Connection) Proxy.newProxyInstance(Counting.class.getClassLoader(), new Class<?>[]{Connection.class},
                (_, method, args) -> {
                    if ("commit".equals(method.getName())) {
                        TRANSACTIONS.increment();
                    }
                    var result = call(() -> method.invoke(real, args));
                    return result instanceof PreparedStatement statement && args != null
                            ? counted(real, statement, (String) args[0])
                            : result;
                });
    }

    private static PreparedStatement counted(Connection connection, PreparedStatement real, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(Counting.class.getClassLoader(),
                new Class<?>[]{PreparedStatement.class}, (_, method, args) -> {
                    if (method.getName().startsWith("execute")) {
                        STATEMENTS.computeIfAbsent(sql, _ -> new LongAdder()).increment();
                        if (connection.getAutoCommit()) {
                            TRANSACTIONS.increment();
                        }
                    }
                    return call(() -> method.invoke(real, args));
                });
    }

    private interface Call {
        Object make() throws InvocationTargetException, IllegalAccessException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
