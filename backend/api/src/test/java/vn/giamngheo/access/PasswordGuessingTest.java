package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Realm;

/** Who guesses passwords locks out the one whose they are, for a while, and nobody else. */
@ApiTest
class PasswordGuessingTest {
    private static final String GUESSED = "guessed-officer";
    private static final String PASSWORD = "mot-mat-khau-du-dai";
    private static final String COLLEAGUE = "neighbour-officer";
    private static final int GUESSES = 50;
    private final Realm realm = new Realm();

    @BeforeEach
    void addSomebodyToTheUnit() {
        realm.change(
                "POST",
                "/users",
                Map.of(
                        "username",
                        GUESSED,
                        "enabled",
                        true,
                        "firstName",
                        "Người",
                        "lastName",
                        "Bị Đoán",
                        "email",
                        "guessed@giam-ngheo.example",
                        "groups",
                        List.of("/units/xa-phuoc-an/officer"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
    }

    @AfterEach
    void removeThem() {
        realm.change("DELETE", "/users/" + realm.userKey(GUESSED), "");
    }

    @Test
    void locksTheAccountAndNotItsUnitUntilAnAdministratorForgives() {
        assertThat(realm.statusOfSigningIn(GUESSED, PASSWORD)).isEqualTo(200);

        for (int guess = 0; guess < GUESSES; guess++) {
            assertThat(realm.statusOfSigningIn(GUESSED, "guess " + guess)).isNotEqualTo(200);
        }

        assertThat(realm.statusOfSigningIn(GUESSED, PASSWORD))
                .as("the right password")
                .isNotEqualTo(200);
        assertThat(realm.told("/attack-detection/brute-force/users/" + realm.userKey(GUESSED))
                        .getBoolean("disabled"))
                .isTrue();
        assertThat(realm.statusOfSigningIn(COLLEAGUE, "demo")).isEqualTo(200);

        realm.change("DELETE", "/attack-detection/brute-force/users/" + realm.userKey(GUESSED), "");
        assertThat(realm.statusOfSigningIn(GUESSED, PASSWORD)).isEqualTo(200);
    }
}
