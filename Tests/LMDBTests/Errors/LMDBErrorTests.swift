import Glibc
import Testing

@testable import LMDB

@Suite struct LMDBErrorTests {
    @Test func `an error names operation, code and meaning`() {
        let error = LMDBError(operation: "txn_commit", code: ENOSPC)
        #expect(error.description == "txn_commit failed: ENOSPC (28): No space left on device")
        let full = LMDBError(operation: "put", code: -30792)
        #expect(full.description == "put failed: MDB_MAP_FULL (-30792): MDB_MAP_FULL: Environment mapsize limit reached")
        #expect(LMDBError(operation: "x", code: 99_999).name == "errno 99999")
    }

    @Test func `what a caller acts on is a property`() {
        #expect(LMDBError(operation: "txn_commit", code: ENOSPC).isDiskFull)
        #expect(LMDBError(operation: "txn_commit", code: EDQUOT).isDiskFull)
        #expect(!LMDBError(operation: "txn_commit", code: EIO).isDiskFull)
        #expect(LMDBError(operation: "txn_commit", code: EIO, isDiskFull: true).isDiskFull)
        #expect(LMDBError(operation: "put", code: -30792).isMapFull)
        #expect(LMDBError(operation: "txn_begin", code: -30795).isPanic)
        #expect(LMDBError(operation: "get", code: -30796).isCorrupt)
        #expect(LMDBError.undecodable("text").isUndecodable)
    }

    @Test func `an undecodable value keeps its reason`() {
        #expect(LMDBError.undecodable("version 9 is unknown").description == "decode failed: UNDECODABLE: version 9 is unknown")
    }
}
