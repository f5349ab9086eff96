package org.onewindow.casework.batches;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spreadsheets of applications for the food business licence, as people fill them in. */
public final class Workbooks {
    /** The columns that the item asks of everybody, and those about the applicant. */
    public static final List<String> HEAD = List.of("自编号", "申请人名称", "证件号码", "经营场所地址", "主体业态", "是否现场加工制作食品",
            "食品处理区面积（平方米）", "经营面积（平方米）", "计划开业日期", "食品安全管理员姓名", "联系电话");

    private Workbooks() {
    }

    /** A hundred like rows, of which a few are wrong: the first row of applications is the second of the sheet. */
    public static byte[] hundred() {
        return workbook(rows(), sheet -> sheet.formula(19, 7, "10*2"));
    }

    /** Those rows by their number in the sheet. */
    public static Map<Integer, List<String>> rows() {
        var rows = new TreeMap<Integer, List<String>>();
        for (int i = 2; i <= 101; i++) {
            rows.put(i, row("门店" + i, "聊城市东昌府区测试路" + i + "号"));
        }
        change(rows, 5, 7, "很大");
        change(rows, 10, 4, "马戏团");
        change(rows, 15, 1, "别家公司");
        change(rows, 15, 2, "91370000123456789X");
        rows.put(31, new ArrayList<>(rows.get(30)));
        change(rows, 40, 8, "2026-02-30");
        change(rows, 50, 5, "是");
        change(rows, 60, 0, "=1+1");
        return rows;
    }

    static List<String> row(String reference, String premises) {
        return List.of(reference, "", "", premises, "食品销售经营者", "否", "", "60", "2026-12-30", "测试员", "13800001234");
    }

    private static void change(Map<Integer, List<String>> rows, int row, int column, String value) {
        var changed = new ArrayList<>(rows.get(row));
        changed.set(column, value);
        rows.put(row, changed);
    }

    static byte[] workbook(Map<Integer, ? extends List<String>> rows, Consumer<Worksheet> more) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("申请");
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
            }
            rows.forEach((number, cells) -> {
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(number - 1, column, cells.get(column));
                    }
                }
            });
            more.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
