import SuiteLint
import Testing

@Suite("Figures in the words")
struct FigureTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var attribute: String
        var value: String
        var words: String
        var stands: Bool
        var testDescription: String { "\(attribute)=\(value) \(stands ? "stands" : "does not stand") in \(words)" }

        init(_ attribute: String, _ value: String, in words: String, _ stands: Bool = true) {
            (self.attribute, self.value, self.words, self.stands) = (attribute, value, words, stands)
        }
    }

    static let rows = [
        Row("amount", "80000.00", in: "限额为8万元"),
        Row("amount", "80000.00", in: "限额为80000元"),
        Row("amount", "80000.00", in: "限额为80000.00元"),
        Row("amount", "80000.00", in: "限额为80,000元"),
        Row("amount", "80000.00", in: "限额为８万元"),
        Row("amount", "11000.00", in: "超过1.1万元的部分"),
        Row("amount", "11000.00", in: "超过１．１万元的部分"),
        Row("amount", "6000.00", in: "6000元—10万元"),
        Row("amount", "6000.00", in: "0.6万元"),
        Row("amount", "8000.00", in: "限额为80000元", false),
        Row("amount", "8000.00", in: "限额为18000元", false),
        Row("amount", "8.00", in: "限额为8万元", false),
        Row("amount", "8.00", in: "自8月起", false),
        Row("amount", "14.00", in: "14号文件", false),
        Row("amount", "1.00", in: "超过1.1万元", false),
        Row("amount", "0.00", in: "不设起付线"),
        Row("amount", "0.00", in: "超过3000元", false),
        Row("from", "100000.00", in: "10万元（含）以上、20万元以下"),
        Row("value", "70%", in: "按70%给予救助"),
        Row("value", "70%", in: "按７０％给予救助"),
        Row("value", "70%", in: "按70给予救助", false),
        Row("value", "7%", in: "按70%给予救助", false),
        Row("value", "0%", in: "按70%给予救助", false),
        Row("value", "2.5%", in: "按2.5%给予救助"),
        Row("rate", "100%", in: "全额资助"),
        Row("lowered", "100%", in: "取消特药起付线"),
        Row("lowered", "50%", in: "起付线减半"),
        Row("raised", "5%", in: "各提高5个百分点"),
        Row("raised", "5%", in: "提高5%", false),
        Row("value", "5%", in: "各提高5个百分点", false),
        Row("months", "12", in: "前12个月内"),
        Row("months", "2", in: "前12个月内", false),
        Row("from", "2022-09-28", in: "2022年9月28日印发"),
        Row("to", "2027-12-31", in: "有效期至2027年12月31日"),
        Row("from", "2022-09-08", in: "2022年9月28日印发", false),
        Row("days", "15", in: "15个工作日内"),
        Row("month", "7", in: "自7月1日起"),
        Row("days", "5", in: "15个工作日内", false),
        Row("removed", "true", in: "取消年度最高支付限额"),
        Row("removed", "true", in: "年度最高支付限额为40万元", false),
    ]

    @Test(arguments: rows)
    func stands(_ row: Row) throws {
        let figure = try #require(Figure(attribute: row.attribute, value: row.value))
        #expect(figure.stands(in: FigureText(row.words)) == row.stands)
    }

    @Test(
        "attributes without a figure",
        arguments: [
            ("admdvs", "370100"), ("insurances", "390 310"), ("types", "390"), ("from", "0.00"), ("removed", "false"),
            ("pool", "assistance"), ("period", "collection"), ("id", "1"),
        ])
    func none(attribute: String, value: String) {
        #expect(Figure(attribute: attribute, value: value) == nil)
    }

    @Test(
        "hostile numbers are no figures and do no harm",
        arguments: ["99999999999999999999万元", "1.23456789万元", "..", "1.", "年月日", "9999年99月99日"])
    func hostile(words: String) throws {
        let one = try #require(Figure(attribute: "amount", value: "1.00"))
        let figures = FigureText(words).figures.filter { if case .number = $0 { false } else { true } }
        #expect(figures.isSubset(of: [one]))
    }
}
