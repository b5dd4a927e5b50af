/** An appointment for the customer's own calendar. */
export type Appointment = { code: string; title: string; start: Date; end: Date; url: string; now: Date };

/** The appointment as an iCalendar file (RFC 5545): UTC times, escaped texts, lines folded at 75 octets. */
export function calendarFile({ code, title, start, end, url, now }: Appointment): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Jiedan//Order//EN",
    "BEGIN:VEVENT",
    `UID:${code}@jiedan`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escaped(title)}`,
    `URL:${url}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, "");

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A line of at most 75 octets; what is over goes on after a line break and a blank. Never inside a character. */
function fold(line: string): string {
  const parts = [""];
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 74) {
      parts.push("");
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join("\r\n ");
}
