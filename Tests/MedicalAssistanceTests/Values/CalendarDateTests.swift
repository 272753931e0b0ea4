import Foundation
import MedicalAssistance
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test(
        "days that there are",
        arguments: [
            "2023-03-05", "2024-02-29", "2000-02-29", "2023-12-31", "1900-01-01", "2999-12-31", "2022-04-30",
            "2100-02-28",
        ])
    func reads(text: String) throws {
        let date = try day(text)
        #expect(date.description == text)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: JSONEncoder().encode([date])) == [date])
        #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
    }

    @Test(
        "days that there are not, and other ways to write one",
        arguments: [
            "2023-02-29", "2100-02-29", "1900-02-29", "2022-04-31", "2023-13-01", "2023-00-10", "2023-01-00",
            "2023-01-32",
            "1899-12-31", "3000-01-01", "0000-01-01", "", "2023", "2023-3-5", "2023/03/05", "20230305",
            "2023-03-05T00:00:00",
            "2023-03-05 ", " 2023-03-05", "2023-03-0５", "+023-03-05", "2023-03--5", "２０２３-03-05", "2023年3月5日",
            "2023–03–05",
        ])
    func refuses(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(
        "months later",
        arguments: [
            ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2023-12-15", 1, "2024-01-15"),
            ("2023-01-15", -1, "2022-12-15"), ("2024-02-29", -12, "2023-02-28"), ("2024-02-29", 48, "2028-02-29"),
            ("2096-02-29", 48, "2100-02-28"), ("1996-02-29", 48, "2000-02-29"), ("2023-08-31", -2, "2023-06-30"),
            ("2023-12-31", -12, "2022-12-31"), ("2023-05-10", 0, "2023-05-10"), ("2023-03-31", -25, "2021-02-28"),
        ])
    func adds(date: String, months: Int, later: String) throws {
        #expect(try day(date).adding(months: months).description == later)
    }

    @Test(
        "days later",
        arguments: [
            ("2023-12-31", 1, "2024-01-01"), ("2024-01-01", -1, "2023-12-31"), ("2024-02-28", 1, "2024-02-29"),
            ("2023-02-28", 1, "2023-03-01"), ("2100-02-28", 1, "2100-03-01"), ("2000-02-28", 1, "2000-02-29"),
            ("2024-03-01", -1, "2024-02-29"), ("2023-01-01", 365, "2024-01-01"), ("2024-01-01", 366, "2025-01-01"),
            ("2023-05-10", 0, "2023-05-10"), ("2022-01-01", -365, "2021-01-01"), ("2000-01-01", 36_525, "2100-01-01"),
        ])
    func adds(date: String, days: Int, later: String) throws {
        #expect(try day(date).adding(days: days).description == later)
    }

    @Test("there and back again, day by day over four years")
    func everyDay() throws {
        let first = try day("2023-01-01")
        var day = first
        for count in 1...1_461 {
            let next = day.adding(days: 1)
            #expect(day < next)
            #expect(next.adding(days: -1) == day)
            #expect(next.adding(days: -count) == first)
            #expect(next.startOfMonth.day == 1 && next.startOfMonth <= next)
            day = next
        }
        #expect(day.description == "2027-01-01")
    }

    @Test("days are in order of year, month, day")
    func order() {
        let dates = ["2022-12-31", "2023-01-01", "2023-01-31", "2023-02-01", "2023-11-02", "2023-12-01"].compactMap {
            CalendarDate($0)
        }
        #expect(dates.count == 6)
        #expect(dates.reversed().sorted() == dates)
    }
}
