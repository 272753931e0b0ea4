import Testing

/// The tests of engines outside this process, one after the other: each is judged by the clock, and has its processes
/// and its sockets.
@Suite(.serialized) enum OutsideEngineTests {}
