/// How an engine outside this process is dealt with.
package struct EngineOptions: Sendable, Hashable {
    /// The time that it has for an answer.
    package var timeout: Duration
    /// The time that it has to start and shake hands.
    package var startTimeout: Duration
    /// How often it is started again in a row without a single answer in between.
    package var maxRestarts: Int
    /// How many processes of it, or connections to it, work side by side.
    package var jobs: Int
    /// The time that it has to end by itself before it is made to.
    package var grace: Duration

    package init(
        timeout: Duration = .seconds(10), startTimeout: Duration? = nil, maxRestarts: Int = 3, jobs: Int = 1,
        grace: Duration = .seconds(2)
    ) {
        self.timeout = timeout
        // A program that a virtual machine or an interpreter runs takes its time before the first word.
        self.startTimeout = startTimeout ?? max(timeout, .seconds(10))
        self.maxRestarts = max(0, maxRestarts)
        self.jobs = max(1, jobs)
        self.grace = grace
    }
}
