"""The page of hospitals: who lies where, letters, a letter being written."""

from station.desktop.pages.hospital.page import HospitalPage

__all__ = ["HospitalPage"]
