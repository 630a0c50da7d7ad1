package vn.giamngheo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @Test
    void keepsItsDataAndGivesTheApiNothingUnasked(@TempDir Path folder) throws SQLException {
        Path data = folder.resolve("data");
        try (LocalPostgres postgres = LocalPostgres.start(data, 0)) {
            execute(postgres, LocalPostgres.OWNER, "create table note (text varchar)");
            execute(postgres, LocalPostgres.OWNER, "insert into note values ('Phước Sơn')");

            assertThatThrownBy(() -> execute(postgres, LocalPostgres.API, "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(postgres, LocalPostgres.API, "delete from note"))
                    .hasMessageContaining("permission denied");
        }
        try (LocalPostgres postgres = LocalPostgres.start(data, 0);
                Connection connection = connect(postgres, LocalPostgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select text from note")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Phước Sơn");
        }
    }

    @Test
    void startsAgainAfterItWasKilled(@TempDir Path folder) throws SQLException {
        Path data = folder.resolve("data");
        LocalPostgres killed = LocalPostgres.start(data, 0);
        ProcessHandle process = ProcessHandle.of(killed.child().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        assertThat(data.resolve("postmaster.pid")).exists();
        try (LocalPostgres postgres = LocalPostgres.start(data, 0)) {
            execute(postgres, LocalPostgres.API, "select 1");
        }
    }

    @Test
    void leavesNothingOfATemporaryServer() throws SQLException {
        LocalPostgres postgres = LocalPostgres.temporary();
        try (postgres) {
            execute(postgres, LocalPostgres.OWNER, "create table note (text varchar)");
        }

        assertThat(postgres.child().isAlive()).isFalse();
        assertThat(Files.exists(postgres.child().log())).isFalse();
        assertThat(Ports.isFree(postgres.port())).isTrue();
    }

    private static void execute(LocalPostgres postgres, String role, String sql) throws SQLException {
        try (Connection connection = connect(postgres, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(LocalPostgres postgres, String role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), role, role);
    }
}
