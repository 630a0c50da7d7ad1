package vn.giamngheo.reminder;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A mail as it is sent: the same words as plain text and as HTML.
 *
 * @param id the same at each try, so that a mailbox knows a letter again
 */
record Letter(UUID id, String to, String subject, String text, String html) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Reminds a person of a report of their unit. */
    static Letter about(UUID id, DueReport report, Person person, String to, LocalDate today, String link) {
        long late = today.toEpochDay() - report.dueOn().toEpochDay();
        String when = late > 0
                ? "đã quá hạn " + late + " ngày (hạn gửi: " + DAY.format(report.dueOn()) + ")"
                : "đến hạn gửi ngày " + DAY.format(report.dueOn());
        String subject = (late > 0 ? "Quá hạn: " : "Sắp đến hạn: ") + "báo cáo " + report.roundName() + " của "
                + report.agencyName();
        List<String> before = List.of(
                "Kính gửi: " + person.name(),
                "Báo cáo " + report.roundName() + " của " + report.agencyName() + " (số liệu từ ngày "
                        + DAY.format(report.dataFrom()) + " đến ngày " + DAY.format(report.dataTo()) + ") " + when
                        + " và chưa được gửi đủ.",
                "Đề nghị đơn vị hoàn thành và gửi báo cáo tại địa chỉ:");
        String after = "Thư này do hệ thống Giảm Nghèo tự động gửi, xin không trả lời. Nếu đơn vị đã nộp báo cáo, xin"
                + " bỏ qua thư này.";
        return new Letter(
                id,
                to,
                subject,
                String.join("\r\n\r\n", before) + "\r\n\r\n" + link + "\r\n\r\n" + after + "\r\n",
                html(before, link, after));
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
