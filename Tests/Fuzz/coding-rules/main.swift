import Fuzzing

fuzz(CodeInitiative.broken(by:))
