package vn.giamngheo.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.backup.Manifest.Sequence;

/** What a database consists of, read from its own catalogue. */
final class Catalogue {
    private static final String OURS = "n.nspname = 'public'";

    /** What can't be told by tables, constraints and indexes alone. */
    private static final String BEYOND_TABLES = """
            select 'relation ' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind not in ('r', 'i', 't', 'c')
            union all
            select 'trigger ' || t.tgname from pg_trigger t where not t.tgisinternal
            union all
            select 'function ' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname = 'public'
            union all
            select 'special column ' || a.attname from pg_attribute a
              join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0
               and (a.attgenerated <> '' or a.attidentity <> ''
                    or a.attcollation <> (select y.typcollation from pg_type y where y.oid = a.atttypid))
            """;

    private Catalogue() {}

    /** The tables of the database, by name. */
    static List<String> tables(Connection connection) throws SQLException {
        return Server.texts(connection, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and c.relkind in ('r', 'p') and not c.relispartition order by 1
                """.formatted(OURS));
    }

    /** The columns of a table that are stored as they were written, not computed. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        return Server.texts(connection, """
                select a.attname from pg_attribute a where a.attrelid = ?::regclass
                and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
                """, Server.quoted(table));
    }

    /** What to sort a table's rows by, so that the same rows always make the same copy: its key, or the order of entry. */
    static String order(Connection connection, String table) throws SQLException {
        List<String> key = Server.texts(connection, """
                select a.attname from pg_index i
                cross join unnest(i.indkey::int[]) with ordinality as k(attnum, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = ?::regclass and i.indisprimary order by k.place
                """, Server.quoted(table));
        return key.isEmpty() ? "ctid" : key.stream().map(Server::quoted).collect(Collectors.joining(", "));
    }

    /** Where the sequences stand. */
    static List<Sequence> sequences(Connection connection) throws SQLException {
        List<Sequence> found = new ArrayList<>();
        for (String name : Server.texts(
                connection, "select sequencename from pg_sequences where schemaname = 'public' order by 1")) {
            try (PreparedStatement statement =
                            connection.prepareStatement("select last_value, is_called from " + Server.quoted(name));
                    ResultSet row = statement.executeQuery()) {
                row.next();
                found.add(new Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return found;
    }

    /** The statements that make plain tables again; refuses a database that holds more than these. */
    static List<String> definition(Connection connection) throws SQLException {
        List<String> beyond = Server.texts(connection, BEYOND_TABLES);
        if (!beyond.isEmpty()) {
            throw new BackupFailure("The database holds what a backup can't keep yet: " + String.join(", ", beyond));
        }
        return Server.texts(connection, """
                select format('create table public.%%I (%%s)', c.relname, string_agg(
                    format('%%I %%s', a.attname, format_type(a.atttypid, a.atttypmod))
                    || case when a.attnotnull then ' not null' else '' end
                    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), ', ' order by a.attnum))
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where %s and c.relkind = 'r' group by c.relname order by c.relname
                """.formatted(OURS));
    }

    /** The statements that add keys, checks and indexes to them; references come last. */
    static List<String> constraints(Connection connection) throws SQLException {
        return Server.texts(connection, """
                select statement from (
                    select case r.contype when 'f' then 3 else 1 end as place, r.conname as name,
                           format('alter table public.%%I add constraint %%I %%s',
                                  c.relname, r.conname, pg_get_constraintdef(r.oid)) as statement
                    from pg_constraint r join pg_class c on c.oid = r.conrelid join pg_namespace n on n.oid = c.relnamespace
                    where %1$s and r.contype <> 'n'
                    union all
                    select 2, x.relname, pg_get_indexdef(i.indexrelid)
                    from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
                    join pg_namespace n on n.oid = c.relnamespace
                    where %1$s and c.relkind = 'r'
                    and not exists (select from pg_constraint r where r.conindid = i.indexrelid and r.contype in ('p', 'u', 'x'))
                ) as made order by place, name
                """.formatted(OURS));
    }

    /** Refuses what the copy of tables would silently leave out. */
    static void requireNothingBesideTables(Connection connection) throws SQLException {
        if (Server.number(connection, "select count(*) from pg_largeobject_metadata") > 0) {
            throw new BackupFailure("The database holds large objects, which a backup can't keep yet");
        }
        List<String> elsewhere = Server.texts(connection, """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname <> 'public' and n.nspname <> 'information_schema'
                and n.nspname not like 'pg\\_%'
                """);
        if (!elsewhere.isEmpty()) {
            throw new BackupFailure(
                    "Tables outside of the schema public would be left out: " + String.join(", ", elsewhere));
        }
    }
}
