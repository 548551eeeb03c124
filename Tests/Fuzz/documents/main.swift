import Fuzzing

fuzz(ReadDocument.broken(by:))
