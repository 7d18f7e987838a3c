//! The archive that a workbook is: its parts by their names, and how much of them was unpacked.

use crate::error::{Error, FileKind, Unopened};
use crate::read::{OLE2, ZIP, file_kind};
use flate2::{Decompress, FlushDecompress, Status};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

/// The most bytes that are unpacked of one workbook, by what its parts declare and by what really comes, and with every
/// text as often as cells repeat it: the tables that can be handled are smaller.
const MAX_UNPACKED: usize = 256 * 1024 * 1024;
/// The most parts that are looked at.
const MAX_PARTS: usize = 10_000;
/// How many bytes are unpacked in one step.
const STEP: usize = 512 * 1024;

/// What a container of OLE2 calls a document that needs a password.
const ENCRYPTED: &str = "EncryptedPackage";

/// An archive (書庫) of named parts.
pub(super) struct Archive {
    zip: ZipSliceArchive<Vec<u8>>,
    parts: Vec<Entry>,
    pub(super) room: Room,
}

/// How many bytes may still be unpacked, or repeated.
pub(super) struct Room(usize);

impl Room {
    /// Room for a whole workbook.
    pub(super) fn whole() -> Room {
        Room(MAX_UNPACKED)
    }

    /// Takes so many of them.
    pub(super) fn take(&mut self, bytes: usize) -> Result<(), Error> {
        self.0 = self.0.checked_sub(bytes).ok_or_else(swollen)?;
        Ok(())
    }
}

struct Entry {
    name: String,
    way: ZipArchiveEntryWayfinder,
    is_compressed: bool,
    declared: usize,
    checksum: u32,
}

/// A part that is being unpacked, step by step.
pub(super) struct Unpacking {
    at: usize,
    state: Decompress,
    /// How many of the packed bytes were used.
    used: usize,
    out: Vec<u8>,
}

/// Whether something goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    More,
    Done,
}

impl Archive {
    /// Looks into an archive. Nothing is unpacked yet.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Archive, Error> {
        if bytes.starts_with(OLE2) && is_encrypted(&bytes) {
            return Err(Error::Workbook(Unopened::Password));
        }
        // The end of an archive names its parts: one that was cut off begins as it should.
        let begins = bytes.starts_with(ZIP);
        if !begins && let Some(kind) = file_kind(&bytes) {
            return Err(other(kind));
        }
        let zip = ZipArchive::from_slice(bytes)
            .map_err(|_| Error::Workbook(if begins { broken("") } else { Unopened::NotAnArchive }))?;
        let parts = entries(&zip)?;
        Ok(Archive { zip, parts, room: Room::whole() })
    }

    /// What an archive is that holds no workbook.
    pub(super) fn without_workbook(&self) -> Error {
        file_kind(self.zip.get_ref()).map_or(Error::Workbook(Unopened::NoWorkbook), other)
    }

    /// Begins to unpack a part; `None` if there is none of this name.
    pub(super) fn begin(&mut self, name: &str) -> Option<Result<Unpacking, Error>> {
        let at = self.parts.iter().position(|entry| entry.name.eq_ignore_ascii_case(name))?;
        if self.parts[at].declared > self.room.0 {
            return Some(Err(swollen()));
        }
        Some(Ok(Unpacking { at, state: Decompress::new(false), used: 0, out: Vec::new() }))
    }

    /// Unpacks some more of a part.
    pub(super) fn step(&mut self, part: &mut Unpacking) -> Result<Step, Error> {
        let Some(entry) = self.parts.get(part.at) else { return Ok(Step::Done) };
        let damaged = || Error::Workbook(broken(&entry.name));
        let data = self.zip.get_entry(entry.way).map_err(|_| damaged())?.data();
        let before = part.out.len();
        let rest = data.get(part.used..).unwrap_or_default();
        let is_done = if entry.is_compressed {
            let taken = part.state.total_in();
            part.out.reserve(STEP.min(self.room.0 + 1));
            let status = part.state.decompress_vec(rest, &mut part.out, FlushDecompress::None);
            let taken = (part.state.total_in() - taken) as usize;
            part.used += taken;
            match status {
                Ok(Status::StreamEnd) => true,
                // Nothing goes in and nothing comes out: the end is missing.
                Ok(_) if taken == 0 && part.out.len() == before => return Err(damaged()),
                Ok(_) => false,
                Err(_) => return Err(damaged()),
            }
        } else {
            part.out.extend_from_slice(rest);
            true
        };
        let come = part.out.len() - before;
        self.room.take(come)?;
        // Its size is declared, and what comes beyond it is no part of a workbook.
        if part.out.len() > entry.declared {
            return Err(damaged());
        }
        if !is_done {
            return Ok(Step::More);
        }
        let is_whole = part.out.len() == entry.declared && rawzip::crc32(&part.out) == entry.checksum;
        if is_whole { Ok(Step::Done) } else { Err(damaged()) }
    }

    /// The text of a part that was unpacked to its end.
    pub(super) fn text(&self, part: Unpacking) -> Result<String, Error> {
        String::from_utf8(part.out).map_err(|_| {
            let name = self.parts.get(part.at).map_or("", |entry| entry.name.as_str());
            Error::Workbook(broken(name))
        })
    }

    /// The whole text of a part at once; `None` if there is none of this name.
    pub(super) fn whole(&mut self, name: &str) -> Option<Result<String, Error>> {
        let part = self.begin(name)?;
        Some(part.and_then(|mut part| {
            while self.step(&mut part)? == Step::More {}
            self.text(part)
        }))
    }
}

fn entries(zip: &ZipSliceArchive<Vec<u8>>) -> Result<Vec<Entry>, Error> {
    let mut parts = Vec::new();
    for entry in zip.entries() {
        let entry = entry.map_err(|_| Error::Workbook(broken("")))?;
        if parts.len() == MAX_PARTS {
            return Err(Error::TooLarge { what: "parts", limit: MAX_PARTS });
        }
        let name = String::from_utf8_lossy(entry.file_path().as_bytes()).replace('\\', "/");
        parts.push(Entry {
            name: name.trim_start_matches('/').to_owned(),
            way: entry.wayfinder(),
            is_compressed: entry.compression_method() != CompressionMethod::STORE,
            declared: usize::try_from(entry.uncompressed_size_hint()).unwrap_or(usize::MAX),
            checksum: entry.crc32(),
        });
    }
    Ok(parts)
}

/// Whether a container of OLE2 holds a document that needs a password: its list of parts has it by its name.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// What a file is that is no workbook as we know them.
fn other(kind: FileKind) -> Error {
    match kind {
        FileKind::Workbook => Error::Workbook(Unopened::NoWorkbook),
        FileKind::OldDocument => Error::Workbook(Unopened::OldFormat),
        kind => Error::OtherFile(kind),
    }
}

/// Something is not what it should be.
pub(super) fn broken(part: &str) -> Unopened {
    Unopened::Damaged { part: part.to_owned() }
}

fn swollen() -> Error {
    Error::Workbook(Unopened::Swollen { limit: MAX_UNPACKED })
}
