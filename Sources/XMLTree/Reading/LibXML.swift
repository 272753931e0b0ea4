import CLibXML2

/// The library as a whole: its one initialisation, and the thread's channel for messages.
enum LibXML {
    private static let started: Void = conform_xml_initialise()

    /// Initialises libxml2 once, whichever thread comes first; to be called before any other use.
    static func start() {
        _ = started
    }

    /// Runs work with libxml2's messages of this thread going to a sink instead of standard error.
    ///
    /// The channel belongs to the thread, so the work must not suspend, and it is closed on return.
    static func collecting<Result: ~Copyable>(into sink: FindingSink, _ work: () -> Result) -> Result {
        xmlSetStructuredErrorFunc(sink.context) { context, error in
            FindingSink.receive(context, error)
        }
        defer {
            xmlSetStructuredErrorFunc(nil, nil)
            withExtendedLifetime(sink) {}
        }
        return work()
    }
}
