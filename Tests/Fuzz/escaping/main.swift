import Fuzzing

fuzz(EscapeText.broken(by:))
