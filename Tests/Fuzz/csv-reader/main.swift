import Fuzzing

fuzz(ReadCSV.broken(by:))
