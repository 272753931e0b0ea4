import ConformanceReports
import PolicyDocuments
import Testing
import Wording

/// A cell of the comparison, and what must stand in it.
struct ComparedFigure: Sendable, CustomTestStringConvertible {
    let section: String
    let subject: ComparedSubject
    let item: String
    let value: String
    let reference: ClauseReference

    init(_ section: String, _ identity: String, _ item: String, _ value: String, _ clause: String, _ assertion: String)
    {
        self.init(section, ComparedSubject.identity(identity), item, value, clause, assertion)
    }

    init(
        _ section: String, _ subject: ComparedSubject, _ item: String, _ value: String, _ clause: String,
        _ assertion: String
    ) {
        (self.section, self.subject, self.item, self.value) = (section, subject, item, value)
        reference = ClauseReference(clause: clause, id: assertion)
    }

    var testDescription: String { "\(section) \(subject.name.chinese) \(item): \(value)" }
}

@Suite struct PolicyComparisonTests {
    @Test(
        "What Jinan's document says, with its clause",
        arguments: [
            ComparedFigure("参保资助", "特困人员", "资助标准", "100%", "一", "1.civil-full"),
            ComparedFigure("参保资助", "脱贫享受政策人口", "出资", "财政", "二", "2.payer"),
            ComparedFigure("大病保险", "低保对象", "起付标准", "① 比普通标准降低50%", "四", "4.deductible"),
            ComparedFigure("大病保险", "低保对象", "限额", "① 取消封顶线", "四", "4.no-cap"),
            ComparedFigure("医疗救助", "低保对象", "起付标准", "不设", "五（一）", "5-1.no-threshold"),
            ComparedFigure("医疗救助", "低保对象", "比例/分段", "70%", "五（一）", "5-1.rate"),
            ComparedFigure("医疗救助", "低保对象", "限额", "80000.00", "五（一）", "5-1.limit"),
            ComparedFigure("医疗救助", "低保对象", "就诊类别", "住院、门诊慢特病", "五（一）", "5-1.settings"),
            ComparedFigure("医疗救助", "低保边缘家庭成员", "起付标准", "3000.00", "五（二）", "5-2.threshold"),
            ComparedFigure("再救助", "返贫致贫人口", "起付标准", "5000.00", "五（一）", "5-1.re-threshold"),
            ComparedFigure("再救助", "突发严重困难户", "限额", "20000.00", "五（二）", "5-2.re-limit"),
            ComparedFigure("依申请救助", "支出型困难人口", "起付标准", "11000.00", "六", "6.threshold"),
            ComparedFigure("依申请救助", "支出型困难人口", "费用期间", "认定前12个月，至认定前一日", "六", "6.window"),
            ComparedFigure("身份与时间", .document, "身份生效", "认定当日", "三", "3.from-day"),
        ])
    func jinan(_ figure: ComparedFigure) throws {
        let comparison = try PolicyComparison.checkedOut()
        let cell = try comparison.cell(figure.section, figure.subject, figure.item, of: "jinan-2022-14")
        let entry = try #require(cell.entries.first)
        #expect(entry.words(.chinese) == figure.value)
        #expect(entry.references.contains(figure.reference), "\(entry.references.words(.chinese))")
    }

    @Test func aPersonsSeveralLimitsAreToldApart() throws {
        let cell = try PolicyComparison.checkedOut().cell("医疗救助", .identity("低保对象"), "限额", of: "taian-2022-20")
        #expect(
            cell.entries.map { $0.words(.chinese) } == [
                "① 30000.00（与“门诊慢特病救助”共用）", "② 3000.00", "② 30000.00（与“住院救助（低保对象、返贫致贫人口）”共用）",
            ])
    }

    @Test func bandsBeginAtTheThreshold() throws {
        let cell = try PolicyComparison.checkedOut().cell("大病保险", .identity("低保对象"), "比例/分段", of: "taian-2022-20")
        #expect(cell.entries.first?.value.chinese == "7000–100000 65%；100000–200000 70%；200000–300000 75%；300000以上 80%")
    }

    @Test func whatADocumentDoesNotHaveIsEmpty() throws {
        let cell = try PolicyComparison.checkedOut().cell("依申请救助", .identity("支出型困难人口"), "限额", of: "taian-2022-20")
        #expect(cell.entries.isEmpty)
    }

    @Test func aDraftKeepsItsMark() throws {
        let draft = try InventedInstrument(title: "虚构市实施方案（征求意见稿）").instrument
        let heading = PolicyComparison([draft], identities: []).documents.first?.heading
        #expect(heading == "虚构市实施方案（征求意见稿） invented-2022-1")
    }

    @Test func rowsFollowTheSharedVocabulary() throws {
        let library = try CheckedOut.library.get()
        let order = library.identities.map(\.type)
        for section in try PolicyComparison.checkedOut().sections {
            let ranks = section.rows.compactMap { row -> Int? in
                guard case .identity(let term) = row.subject else { return nil }
                return order.firstIndex(of: term)
            }
            #expect(ranks == ranks.sorted(), "\(section.name.chinese)")
        }
    }
}
