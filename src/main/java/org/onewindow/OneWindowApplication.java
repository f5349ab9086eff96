package org.onewindow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform: one process, one database, every module. */
@SpringBootApplication
public class OneWindowApplication {

    /** Entry point of {@code ./mvnw spring-boot:run}; settings come from the environment, never from arguments. */
    public static void main(String[] args) {
        SpringApplication.run(OneWindowApplication.class, args);
    }
}
