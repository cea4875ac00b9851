/** What `motcua --help` prints: Vietnamese, then English. */
export const help = `Một Cửa – cổng nhận hồ sơ một cửa / one-stop gateway

Cách dùng / usage:
  motcua serve [--catalogue <thư mục>] [--embed <thư mục>] [--static /đường-dẫn=<thư mục>]…
      Chạy cổng: PostgreSQL, danh mục, API, các trang. Ctrl-C để dừng.
      Có --catalogue thì nạp thư mục ấy mỗi lần chạy; không có thì chỉ nạp danh mục mẫu khi chưa có danh mục nào.
      Runs the gateway: PostgreSQL, catalogue, API, pages. Ctrl-C stops it.
      With --catalogue, that folder is loaded at each start; without it, the sample into an empty catalogue only.
  motcua migrate
      Tạo hoặc nâng cấp bảng trong cơ sở dữ liệu.
      Creates or upgrades the database's tables.
  motcua catalogue import [<thư mục> | <tệp.json> [--as-of <ngày>]]
      Nạp danh mục từ thư mục có catalogue/ và forms/; không nêu thì nạp danh mục mẫu. Từ một tệp thì cập nhật dữ kiện
      của thủ tục theo bản ghi của Cổng Dịch vụ công quốc gia; bản ghi lỗi được nêu lý do và bỏ qua.
      Imports a folder holding catalogue/ and forms/; without one, the sample catalogue. From a file, brings procedures
      to the records of the national portal; a bad record is told with its reason and skipped.
  motcua catalogue sync --from <địa chỉ> [--dry-run] [--full] [--pause <mili giây>] [--allow-many-repeals] [--json]
      Đồng bộ thủ tục với một API như của Cổng Dịch vụ công quốc gia: hỏi lần lượt từng bản ghi, bị ngắt thì lần sau làm
      tiếp. Thủ tục không còn trong danh sách trọn vẹn thì hết hiệu lực; nguồn lỗi thì danh mục vẫn giữ nguyên.
      Keeps procedures at what an API like the national portal's says: one request at a time, taken up again after a
      kill. What a whole listing no longer holds ends; a source that fails takes nothing away.
  motcua agency import <tệp .csv|.yaml>
      Nạp cơ quan từ một bảng; có lỗi thì chỉ ra từng dòng và chưa nạp gì.
      Imports agencies from a table; with faults, each line is named and nothing is imported.
  motcua agency offer [<tệp>] --agency <mã cơ quan> [--codes <mã,mã>] [--field <lĩnh vực>] [--withdraw] [--dry-run]
      Cho cơ quan cung cấp những thủ tục đã có trong danh mục, nộp trên Cổng Dịch vụ công quốc gia; nêu mã trong tệp (mỗi
      dòng một mã), sau --codes, hoặc cả một lĩnh vực. Có --withdraw thì thôi cung cấp.
      Has an agency offer procedures of the catalogue, filed on the national portal: codes in a file (one a line), after
      --codes, or a whole field. With --withdraw it offers them no more.
  motcua words import <tệp .yaml> [--agency <mã cơ quan>] [--dry-run]
      Nạp tên gọi, tóm tắt, từ đồng nghĩa, ghi chú, bản ghi âm riêng của một cơ quan, thay cho những gì đã nạp.
      Imports an agency's own titles, summaries, synonyms, notes, recordings in the place of those it had.
  motcua officer token --agency <mã cơ quan> --role officer|helper|supervisor [--name <tên>] [--days <số ngày>]
      Cấp mã truy cập cho công chức; chỉ hiện một lần, ở dòng cuối.
      Makes an officer's access token; shown once, on the last line.
  motcua backup <tệp|thư mục>
      Sao lưu tất cả vào một tệp, cổng vẫn chạy: cơ sở dữ liệu, tệp đã nộp, khóa riêng.
      Backs all up into one file while the gateway runs: database, files handed in, private keys.
  motcua restore <tệp>
      Khôi phục vào thư mục và cơ sở dữ liệu còn trống, sau khi kiểm tra từng byte.
      Restores into an empty folder and an empty database, after each byte was checked.
  motcua static --agency <mã cơ quan> --out <thư mục> [--catalogue <thư mục>] [--embed <thư mục>]
                [--api <địa chỉ cổng>] [--address <địa chỉ trang>] [--compress] [--as-of <ngày>]
      Ghi các trang của một nơi thành một thư mục, máy chủ web nào cũng đưa lên được, không cần cổng: tìm thủ tục, trang
      thủ tục, chuẩn bị hồ sơ, bảng niêm yết. Có --api thì nộp, tra cứu, nộp tiền ở cổng ấy.
      Writes one place's pages as a folder that any web host serves, without a gateway: search, procedures, preparing a
      dossier, the notice board. With --api, filing, tracking and paying are on that gateway.
  motcua doctor [--embed <thư mục>]
      Khám máy này: thư mục, cơ sở dữ liệu, khóa, danh mục, địa chỉ… và nói phải làm gì.
      Examines this installation: folder, database, keys, catalogue, address… and says what to do.

Biến môi trường / environment:
  PORT                cổng mạng, 0 là cổng trống bất kỳ / port, 0 for any free one (8080)
  HOST                địa chỉ lắng nghe / address to listen on (127.0.0.1)
  MOTCUA_DATA         thư mục dữ liệu / data folder (.motcua)
  DATABASE_URL        PostgreSQL 15+ có sẵn; không đặt thì dùng bản kèm theo
                      an existing PostgreSQL 15+; unset: the embedded one
  MOTCUA_BANK_SECRET  khóa ký thông báo của ngân hàng mẫu / secret of the demo bank's notifications
  MOTCUA_UPLOADS_MB   dung lượng tệp chờ nộp nhiều nhất / most that uploads may take while they wait (2048)
  MOTCUA_UPLOADS      s3://bucket cất tệp thay cho thư mục dữ liệu / s3://bucket for files instead of the data folder
  MOTCUA_UPLOADS_ENDPOINT
                      địa chỉ kho S3, không phải Amazon / address of an S3 store other than Amazon's
  MOTCUA_PUBLIC_URL   địa chỉ người dân mở / address people open
  MOTCUA_PORTAL_URL   nguồn của catalogue sync khi không có --from / source of catalogue sync without --from
  MOTCUA_BACKUP_PASSPHRASE
                      mật khẩu của bản sao lưu, từ 12 ký tự / passphrase of backups, from 12 characters
  MOTCUA_LOG          debug, info, warn, error, silent (info)
`;
