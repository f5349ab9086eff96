package org.onewindow.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of folders, files and chunks. */
@Component
final class FileRows {
    private static final String COLUMNS = """
            select file_id, media_type, size_bytes, digest, sealed_header, received_at from documents.file
            """;

    /** A file as stored. */
    record FileRow(FileId id, String mediaType, long sizeBytes, byte[] digest, byte[] sealedHeader,
            Instant receivedAt) {
    }

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes room for one file more; false if the folder is full. Locks the folder until the transaction ends. */
    boolean reserve(FolderId folder, long sizeBytes) {
        jdbc.sql("""
                insert into documents.folder (folder_id, files, size_bytes) values (:folder, 0, 0)
                on conflict (folder_id) do nothing""").param("folder", folder.value()).update();
        return jdbc.sql("""
                update documents.folder set files = files + 1, size_bytes = size_bytes + :size
                where folder_id = :folder and files < :maxFiles and size_bytes + :size <= :maxBytes""")
                .param("folder", folder.value()).param("size", sizeBytes).param("maxFiles", Files.MAX_FILES)
                .param("maxBytes", Files.MAX_FOLDER_BYTES).update() == 1;
    }

    void release(FolderId folder, long sizeBytes) {
        jdbc.sql("""
                update documents.folder set files = files - 1, size_bytes = size_bytes - :size
                where folder_id = :folder""").param("folder", folder.value()).param("size", sizeBytes).update();
    }

    void insert(FolderId folder, FileRow file) {
        jdbc.sql(
                """
                        insert into documents.file (file_id, folder_id, media_type, size_bytes, digest, sealed_header, received_at)
                        values (:file, :folder, :type, :size, :digest, :header, :at)""")
                .param("file", file.id().value()).param("folder", folder.value()).param("type", file.mediaType())
                .param("size", file.sizeBytes()).param("digest", file.digest()).param("header", file.sealedHeader())
                .param("at", file.receivedAt().atOffset(ZoneOffset.UTC)).update();
    }

    void insertChunk(FileId file, int no, byte[] sealed) {
        jdbc.sql("insert into documents.file_chunk (file_id, no, sealed) values (:file, :no, :sealed)")
                .param("file", file.value()).param("no", no).param("sealed", sealed).update();
    }

    List<FileRow> of(FolderId folder) {
        return jdbc.sql(COLUMNS + "where folder_id = :folder order by received_at, file_id limit :limit")
                .param("folder", folder.value()).param("limit", Files.MAX_FILES).query(FileRows::map).list();
    }

    Optional<FileRow> one(FolderId folder, FileId file) {
        return jdbc.sql(COLUMNS + "where folder_id = :folder and file_id = :file")
                .param("folder", folder.value()).param("file", file.value()).query(FileRows::map).optional();
    }

    Optional<byte[]> chunk(FileId file, int no) {
        return jdbc.sql("select sealed from documents.file_chunk where file_id = :file and no = :no")
                .param("file", file.value()).param("no", no).query(byte[].class).optional();
    }

    /** Takes a file out; tells its size, or nothing if it was not there. */
    Optional<Long> delete(FolderId folder, FileId file) {
        return jdbc.sql("""
                delete from documents.file where folder_id = :folder and file_id = :file returning size_bytes""")
                .param("folder", folder.value()).param("file", file.value()).query(Long.class).optional();
    }

    void deleteFolder(FolderId folder) {
        jdbc.sql("delete from documents.folder where folder_id = :folder").param("folder", folder.value()).update();
    }

    private static FileRow map(ResultSet row, int number) throws SQLException {
        return new FileRow(new FileId(row.getObject("file_id", UUID.class)), row.getString("media_type"),
                row.getLong("size_bytes"), row.getBytes("digest"), row.getBytes("sealed_header"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
