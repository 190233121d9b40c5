"""Why a disk or a program did not do what it was asked, in words an administrator can act on."""

import errno

from samspill.model.words import Text


def no_longer(failed: OSError) -> Text:
    """Why a file could not be read or written; what is rare stands as the system says it."""
    as_told = str(failed.strerror or failed)
    return _KNOWN.get(failed.errno or 0, Text(nb=as_told, en=as_told))


_KNOWN = {
    errno.ENOSPC: Text(nb="Det er ikke plass på disken", en="No space left on device"),
    errno.EDQUOT: Text(nb="Kvoten på disken er brukt opp", en="Disk quota exceeded"),
    errno.EACCES: Text(nb="Serveren har ikke lov til det", en="Permission denied"),
    errno.EPERM: Text(nb="Serveren har ikke lov til det", en="Operation not permitted"),
    errno.EROFS: Text(nb="Disken kan bare leses", en="Read-only file system"),
    errno.ENOENT: Text(nb="Filen eller mappen er ikke der", en="No such file or directory"),
    errno.ENOTDIR: Text(nb="Det er ikke en mappe", en="Not a directory"),
    errno.EEXIST: Text(nb="Der ligger det en fil", en="File exists"),
    errno.EIO: Text(nb="Disken svarer ikke som den skal", en="Input/output error"),
}
