import Fuzzing

fuzz(ReadProfile.broken(by:))
