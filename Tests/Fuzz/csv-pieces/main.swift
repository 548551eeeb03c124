import Fuzzing

fuzz(ReadPieces.broken(by:))
