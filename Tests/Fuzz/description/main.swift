import Fuzzing

fuzz(ReadDescription.broken(by:))
