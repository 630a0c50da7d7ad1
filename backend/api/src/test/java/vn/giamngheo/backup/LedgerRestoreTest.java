package vn.giamngheo.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.jdbc.PgConnection;
import vn.giamngheo.local.LocalPostgres;

/** The books come back as they were: what the triggers have posted once is not posted again by a restore. */
class LedgerRestoreTest {
    private static final String[] MONEY = {
        "set role giam_ngheo_api",
        "begin",
        "select limit_sight('tester', 'tester', '{}', '{}', true, true, true, true)",
        "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)",
        """
        insert into decision (id, version, plan_id, kind, authority, issuing_body, number, issued_on, abstract, status,
                              drafted_by, drafted_by_name, source_provenance)
        select '00000000-0000-7000-8000-000000000001', 0, id, 'INITIAL', 'SUPERIOR', 'UBND tỉnh', '1/QĐ-UBND', '2024-02-23',
               'Giao vốn', 'DRAFT', '1', 'Người soạn', 'SAMPLE' from plan
        """,
        """
        insert into allocation (id, version, decision_id, position, plan_id, sub_project_id, source, capital_kind, to_agency_id,
                                amount, effective_on)
        select '00000000-0000-7000-8000-000000000002', 0, '00000000-0000-7000-8000-000000000001', 1, p.id, s.id, 'CENTRAL',
               'RECURRENT', p.issuing_agency_id, 2802000000, '2024-02-23' from plan p join sub_project s on s.plan_id = p.id
         where s.code = 'DA2'
        """,
        """
        update decision set status = 'ISSUED', issued_by = '2', issued_at = now()
         where id = '00000000-0000-7000-8000-000000000001'
        """,
        """
        insert into disbursement (id, version, plan_id, sub_project_id, source, capital_kind, agency_id, kind, amount, paid_on,
                                  voucher, posted_by, posted_by_name, source_provenance)
        select '00000000-0000-7000-8000-000000000003', 0, plan_id, sub_project_id, source, capital_kind, to_agency_id, 'PAYMENT',
               2000000, '2024-03-01', 'C2-02', '1', 'Kế toán', 'SAMPLE' from allocation
        """,
        "commit",
    };

    @TempDir
    private Path folder;

    @Test
    void bringsBackTheLedgerWithItsBalances() throws SQLException {
        try (LocalPostgres from = LocalPostgres.temporary();
                LocalPostgres to = LocalPostgres.temporary()) {
            Server server = Clusters.server(from);
            new Restore(server, Clock.systemUTC()).from(UpgradeTest.previousRelease(), false);
            Migrations.run(server, Server.SYSTEM, "latest");
            Clusters.fillKeycloak(server);
            try (PgConnection connection = server.connect(Server.SYSTEM)) {
                Server.execute(connection, MONEY);
            }
            Path archive = folder.resolve("money.zip");
            new Backup(server, Clock.systemUTC()).to(archive);

            new Restore(Clusters.server(to), Clock.systemUTC()).from(archive, true);

            Map<String, ?> restored = Clusters.rows(Clusters.server(to), Server.SYSTEM);
            assertThat(restored).isEqualTo(Clusters.rows(server, Server.SYSTEM));
            try (PgConnection connection = Clusters.server(to).connect(Server.SYSTEM)) {
                assertThat(Server.texts(connection, "select received || ' ' || spent || ' ' || held from balance"))
                        .containsExactly("2802000000 2000000 2800000000");
                assertThat(Server.number(connection, "select count(*) from allocation"))
                        .isEqualTo(1);
            }
        }
    }
}
