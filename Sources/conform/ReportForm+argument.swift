import ArgumentParser
import ConformanceReports
import Foundation

extension ReportForm: ExpressibleByArgument {}

extension ReportForm {
    /// The forms as help and messages list them.
    static var list: String { allCases.map(\.rawValue).joined(separator: phrase("、", ", ")) }
}

extension OutputFolder {
    /// Writes results and, in some forms, the report of them, and says where.
    func write(_ results: RunResults, in forms: [ReportForm]) throws {
        let file = try write(try results.encoded(), to: ResultsFile.name)
        print(phrase("结果写入 \(file)。", "Results are in \(file)."))
        try write(forms, of: results)
    }

    /// Writes results in some forms, and says where.
    func write(_ forms: [ReportForm], of results: RunResults) throws {
        for form in ReportForm.allCases where forms.contains(form) {
            for file in try form.files(results, language: Console.language) {
                let path = try write(file.data, to: file.name)
                print(phrase("报告写入 \(path)。", "The report is in \(path)."))
            }
        }
    }
}
