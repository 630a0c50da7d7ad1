package vn.giamngheo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void findsAFreePort() {
        assertThat(Ports.isFree(Ports.anyFree())).isTrue();
    }

    @Test
    void namesTheHolderOfATakenPortAndTheVariableThatSetsAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, Ports.loopback())) {
            int port = taken.getLocalPort();

            assertThat(Ports.isFree(port)).isFalse();
            assertThatThrownBy(() -> Ports.requireFree(port, "the web server", "WEB_PORT"))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port " + port + ", wanted for the web server, is in use by process "
                            + ProcessHandle.current().pid() + " (java)")
                    .hasMessageMatching(".*make run WEB_PORT=\\d+");
        }
    }

    @Test
    void seesAPortThatIsTakenOnEveryAddress() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }
}
