package vn.giamngheo.reminder;

import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is sent: the same words as plain text and as HTML.
 *
 * @param id the same at each try, so that a mailbox knows a letter again
 */
record Letter(UUID id, String to, String subject, String text, String html) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private static final String BY_ITSELF = "Thư này do hệ thống Giảm Nghèo tự động gửi, xin không trả lời. ";

    /** Tells a person of a report of their unit, by its day or by what the unit was told of it; or of what they do for a whole round. */
    static Letter about(UUID id, Occasion occasion, Person person, String to, Clock clock, String link) {
        List<String> before = new ArrayList<>(List.of("Kính gửi: " + person.name()));
        String subject;
        String after;
        switch (occasion) {
            case ReportOccasion of -> {
                subject = ofReport(before, of, clock);
                after = BY_ITSELF + "Nếu đơn vị đã nộp báo cáo, xin bỏ qua thư này.";
            }
            case RoundOccasion of -> {
                subject = ofRound(before, of, LocalDate.now(clock));
                after = BY_ITSELF + "Nếu việc đã làm xong, xin bỏ qua thư này.";
            }
        }
        return new Letter(
                id,
                to,
                subject,
                String.join("\r\n\r\n", before) + "\r\n\r\n" + link + "\r\n\r\n" + after + "\r\n",
                html(before, link, after));
    }

    private static String ofReport(List<String> before, ReportOccasion occasion, Clock clock) {
        DueReport report = occasion.report();
        Call call = occasion.call();
        String named = "báo cáo " + report.roundName() + " của " + report.agencyName();
        if (call == null) {
            return byDay(before, report, named, LocalDate.now(clock));
        }
        String moment = MOMENT.format(call.at().atZone(clock.getZone()));
        return occasion.kind() == MailKind.REMINDED
                ? reminded(before, report, named, call, moment)
                : returned(before, report, named, call, moment);
    }

    private static String ofRound(List<String> before, RoundOccasion task, LocalDate today) {
        String named = "báo cáo tổng hợp " + task.roundName();
        String due = due(task.dueOn(), today);
        return switch (task.kind()) {
            case CONSOLIDATE -> {
                before.add("Báo cáo của các đơn vị đã được duyệt hoặc đã hết hạn gửi. " + sentence(named)
                        + " chưa được lập" + due + ".");
                before.add("Đề nghị lập báo cáo tổng hợp tại địa chỉ:");
                yield "Cần lập: " + named;
            }
            case ISSUE_REPORT -> {
                before.add("Dự thảo " + named + " đang chờ ban hành" + due + ".");
                before.add("Đề nghị xem và ban hành báo cáo tổng hợp tại địa chỉ:");
                yield "Cần ban hành: " + named;
            }
            case REVISE -> {
                before.add(sentence(named) + " đã ban hành, nhưng sau khi lấy số liệu có báo cáo của đơn vị được duyệt"
                        + " hoặc mở lại.");
                before.add("Đề nghị lập lần tiếp theo của báo cáo tổng hợp tại địa chỉ:");
                yield "Cần lập lần tiếp theo: " + named;
            }
            case DUE_SOON, OVERDUE, REMINDED, RETURNED ->
                throw new IllegalStateException(task.kind() + " is of a unit");
        };
    }

    private static String due(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return "";
        }
        long late = today.toEpochDay() - dueOn.toEpochDay();
        String day = "hạn: " + DAY.format(dueOn);
        return late > 0 ? ", đã quá hạn " + late + " ngày (" + day + ")" : " (" + day + ")";
    }

    private static String byDay(List<String> before, DueReport report, String named, LocalDate today) {
        long late = today.toEpochDay() - report.dueOn().toEpochDay();
        String when = late > 0
                ? "đã quá hạn " + late + " ngày (hạn gửi: " + DAY.format(report.dueOn()) + ")"
                : "đến hạn gửi ngày " + DAY.format(report.dueOn());
        before.add(sentence(named) + " " + period(report) + " " + when + " và chưa được gửi đủ.");
        before.add("Đề nghị đơn vị hoàn thành và gửi báo cáo tại địa chỉ:");
        return (late > 0 ? "Quá hạn: " : "Sắp đến hạn: ") + named;
    }

    private static String reminded(List<String> before, DueReport report, String named, Call call, String moment) {
        before.add(
                call.byName() + " (cơ quan quản lý chương trình) nhắc lúc " + moment + ": đơn vị còn phải hoàn thành "
                        + named + " " + period(report) + ", hạn gửi: " + DAY.format(report.dueOn()) + ".");
        words(before, "Lời nhắn", call);
        before.add("Đề nghị đơn vị hoàn thành và gửi báo cáo tại địa chỉ:");
        return "Đôn đốc: " + named;
    }

    private static String returned(List<String> before, DueReport report, String named, Call call, String moment) {
        before.add(sentence(named) + " " + period(report) + " được " + call.byName() + " trả lại lúc " + moment
                + " để chỉnh sửa.");
        words(before, "Lý do", call);
        before.add("Đề nghị đơn vị chỉnh sửa và gửi lại báo cáo tại địa chỉ:");
        return "Trả lại: " + named;
    }

    /** Line by line, so that they are read as they were written. */
    private static void words(List<String> before, String head, Call call) {
        if (call.words() != null) {
            before.add(head + ":");
            call.words().lines().filter(line -> !line.isBlank()).forEach(before::add);
        }
    }

    private static String period(DueReport report) {
        return "(số liệu từ ngày " + DAY.format(report.dataFrom()) + " đến ngày " + DAY.format(report.dataTo()) + ")";
    }

    private static String sentence(String named) {
        return "B" + named.substring(1);
    }

    /** Without the address and the words, which are for no log. */
    @Override
    public String toString() {
        return "Letter " + id;
    }

    private static String html(List<String> before, String link, String after) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter html = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            html.writeStartElement("html");
            html.writeAttribute("lang", "vi");
            html.writeStartElement("body");
            for (String paragraph : before) {
                paragraph(html, paragraph);
            }
            html.writeStartElement("p");
            html.writeStartElement("a");
            html.writeAttribute("href", link);
            html.writeCharacters(link);
            html.writeEndElement();
            html.writeEndElement();
            paragraph(html, after);
            html.writeEndElement();
            html.writeEndElement();
            html.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return "<!doctype html>" + written;
    }

    private static void paragraph(XMLStreamWriter html, String words) throws XMLStreamException {
        html.writeStartElement("p");
        html.writeCharacters(words);
        html.writeEndElement();
    }
}
