import Fuzzing

fuzz(ReadFigures.broken(by:))
