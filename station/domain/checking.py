"""What the check of the whole station may find."""

from station.domain.problems import Trouble


class CheckTrouble(Trouble):
    """What the check of the whole found, or what keeps a restore from being done."""

    DATABASE_DAMAGED = "check.database_damaged"
    LEFT_BUT_IN_BED = "check.left_but_in_bed"
    LEFT_WITHOUT_TIME = "check.left_without_time"
    MERGED_BUT_IN_STATION = "check.merged_but_in_station"
    BEDS_OVERLAP = "check.beds_overlap"
    NUMBER_GAP = "check.number_gap"
    CUSTODY_BROKEN = "check.custody_broken"
    NOT_EMPTY = "check.not_empty"
    NOT_PROVEN = "check.not_proven"
    FOLDER_UNUSABLE = "check.folder_unusable"
    SAME_DISK = "check.same_disk"
