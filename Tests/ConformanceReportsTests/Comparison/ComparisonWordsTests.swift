import ConformanceReports
import PolicyDocuments
import Testing
import Wording

@Suite struct ComparisonWordsTests {
    @Test(
        "The rarer shapes of rules in words",
        arguments: [
            ("依申请救助", ComparedSubject.insured, "起付标准", "上年度人均可支配收入的25%（990000；公布次月起用；按费用期间末日；四舍五入到元；从按比例计算的数额中扣除）"),
            ("依申请救助", .insured, "规定", "依申请（特困人员除外）"),
            (
                "依申请救助", .insured, "条件",
                "在990100以外就医；转诊：已转诊、经批准（未说明的待定；其余不适用）；由990100认定；限2022-06-01至2022-12-31（此外不适用）"
            ),
            ("依申请救助", .insured, "前提", "已达到大病保险的限额（达到以后的负担计入；没有限额的不适用）"),
            ("大病保险", .identity("低保对象"), "比例/分段", "① 7000–100000 65%；100000以上 70%"),
            ("医疗救助", .identity("低保边缘家庭成员"), "限额", "待定"),
            ("目录外费用救助", .identity("低保边缘家庭成员"), "起付标准", "待定"),
            ("再救助", .identity("低保边缘家庭成员"), "限额", "不适用"),
            ("身份与时间", .document, "年末结算", "限额管理的就诊年末结算（按年末的身份）"),
            ("参保资助", .identity("特困人员"), "资助标准", "待定"),
            ("参保资助", .identity("低保对象"), "资助标准", "240.00（不低于100.00；可超过应缴数额）"),
            ("监测", .insured, "起付标准", "最近年度人均可支配收入的50%（990000）"),
            ("服务", .insured, "免押金", "免除住院押金（居民基本医疗保险、职工基本医疗保险；住院；限定点医疗机构）"),
            ("医疗机构承担", .identity("低保对象"), "机构承担部分", "一类、三类：目录外自费超过总费用10%的部分"),
            ("对下级文件的限定", .identity("低保对象"), "医疗救助·比例", "不低于70%（住院）"),
            ("身份与时间", .document, "施行期间", "2022-01-01至2025-12-31（期满后待定）"),
            ("身份与时间", .identity("支出型困难人口"), "单独适用", "仅在没有下列身份时适用：低保对象"),
        ])
    func words(_ section: String, _ subject: ComparedSubject, _ item: String, _ value: String) throws {
        let invented = try InventedInstrument().instrument
        let cell = try PolicyComparison([invented], identities: []).cell(section, subject, item, of: invented.id)
        #expect(cell.entries.first?.words(.chinese) == value)
    }

    @Test func aPersonWhomNoRuleNamesFallsUnderThatAboutEveryoneElse() throws {
        let library = try CheckedOut.library.get()
        let instruments = [try InventedInstrument().instrument] + library.instruments
        let comparison = PolicyComparison(instruments, identities: library.identities)
        let cell = try comparison.cell("依申请救助", .identity("支出型困难人口"), "规定", of: "invented-2022-1")
        #expect(cell.entries.map(\.value.chinese) == ["同全体参保人"])
    }
}
