package vn.giamngheo.backup;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.jdbc.PgConnection;
import vn.giamngheo.local.LocalPostgres;

/** What tests of backups need of a PostgreSQL: its superuser, something for Keycloak, and all rows to compare. */
final class Clusters {
    private Clusters() {}

    static Server server(LocalPostgres postgres) {
        return new Server("localhost", postgres.port(), LocalPostgres.SUPERUSER, LocalPostgres.SUPERUSER, "");
    }

    /** Tables of the kinds that Keycloak has: keys of two columns, references, defaults, indexes, empty and awkward values. */
    static void fillKeycloak(Server server) throws SQLException {
        try (PgConnection connection = server.connect(Server.KEYCLOAK)) {
            Server.execute(
                    connection,
                    "set role keycloak",
                    "create table realm (id varchar(36) not null primary key, enabled boolean default false not null)",
                    "create table user_entity (id varchar(36) primary key, realm_id varchar(36) references realm, "
                            + "name varchar(255), created bigint, constraint uk_name unique (realm_id, name))",
                    "create index idx_user_created on user_entity (created desc) where name is not null",
                    "create table user_role (user_id varchar(36) not null references user_entity on delete cascade, "
                            + "role_id varchar(36) not null, primary key (user_id, role_id))",
                    "create table log_without_key (line text)",
                    "insert into realm values ('r', true)",
                    "insert into user_entity values ('1', 'r', E'Nguyễn\\tThị \\\\N Mai\\n', null), ('2', 'r', '', 7)",
                    "insert into user_role values ('1', 'b'), ('1', 'a')",
                    "insert into log_without_key values ('second'), (null), ('first')");
        }
    }

    /** Every row of every table of a database, as text in order. */
    static Map<String, List<String>> rows(Server server, String database) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (PgConnection connection = server.connect(database)) {
            for (String table : Catalogue.tables(connection)) {
                rows.put(
                        table,
                        Server.texts(
                                connection, "select t::text from " + Server.quoted(table) + " t order by t::text"));
            }
        }
        return rows;
    }

    /** What the tables are made of: columns, keys, indexes, owners, rights and triggers. */
    static List<String> shape(Server server, String database) throws SQLException {
        try (PgConnection connection = server.connect(database)) {
            return Server.texts(connection, """
                    select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                           || coalesce(column_default, '') from information_schema.columns where table_schema = 'public'
                    union all
                    select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                    from pg_constraint where conrelid <> 0
                    union all
                    select 'index ' || indexdef from pg_indexes where schemaname = 'public'
                    union all
                    select 'table ' || relname || ' of ' || relowner::regrole || ' ' || coalesce(relacl::text, '')
                    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
                    union all
                    select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
                    union all
                    select 'database of ' || datdba::regrole || ' ' || datacl::text
                    from pg_database where datname = current_database()
                    order by 1
                    """);
        }
    }

    static List<String> databases(Server server) throws SQLException {
        try (PgConnection connection = server.connect("postgres")) {
            return Server.texts(connection, "select datname from pg_database where not datistemplate order by 1");
        }
    }
}
