package org.onewindow.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.onewindow.documents.Paper.Acceptance;
import org.onewindow.documents.Paper.Certainty;
import org.onewindow.documents.Paper.Contact;
import org.onewindow.documents.Paper.Defect;
import org.onewindow.documents.Paper.Delivery;
import org.onewindow.documents.Paper.Denial;
import org.onewindow.documents.Paper.Given;
import org.onewindow.documents.Paper.Grant;
import org.onewindow.documents.Paper.Head;
import org.onewindow.documents.Paper.Instrument;
import org.onewindow.documents.Paper.Receipt;
import org.onewindow.documents.Paper.Refusal;
import org.onewindow.documents.Paper.Remedies;
import org.onewindow.documents.Paper.Supplement;

/** One paper of each kind with invented people. */
final class SamplePapers {
    static final String CASE_NO = "3715000001520261123000017X";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Contact CONTACT = new Contact("0635-1234567（工作日 9:00—17:00）",
            "拨打12345，或到大厅“办不成事”反映窗口，或在网站“投诉与信箱”中提出");
    private static final Remedies REMEDIES = new Remedies("聊城市人民政府", "聊城市东昌府区人民法院");
    private static final String COLLECTION = "聊城市政务服务中心一楼15号出件窗口，工作日 9:00—12:00、13:00—17:00，凭本回执或身份证件领取；也可以选择邮寄，邮费自理。";

    private SamplePapers() {
    }

    static Head head(String applicant, String documentNo) {
        return new Head("聊城市政务服务中心", "聊城市市场监督管理局", documentNo, CASE_NO, DAY, applicant, "食品经营许可（新办）",
                "https://onewindow.example/progress?no=" + CASE_NO);
    }

    static Receipt receipt(String applicant) {
        return new Receipt(head(applicant, "收〔2026〕第000017号"), "K7M2-9QXA", LocalDateTime.of(2026, 11, 23, 9, 15),
                "李四（委托代理人）",
                List.of(new Given("食品经营许可申请书", "原件", 1), new Given("营业执照", "复印件", 1),
                        new Given("与食品经营相适应的主要设备设施布局、操作流程等文件", "电子件", 1),
                        new Given("食品安全自查、从业人员健康管理等保证食品安全的规章制度", "原件", 1)),
                List.of("食品安全管理人员的培训合格证明"), LocalDate.of(2026, 11, 30), "受理后5个工作日内作出决定（法定20个工作日）。", "不收费。", COLLECTION,
                "可以。代领人持本回执、本人身份证件和申请人的委托书领取。", CONTACT);
    }

    static Acceptance acceptance() {
        return new Acceptance(head("聊城某某餐饮有限公司", "聊市监受〔2026〕000017号"), DAY, LocalDate.of(2026, 11, 24),
                LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 22), Certainty.CERTAIN,
                "申请材料齐全、符合法定形式。根据《中华人民共和国行政许可法》第三十二条第一款第五项",
                "不收费。", COLLECTION, CONTACT);
    }

    static Supplement supplement() {
        return new Supplement(head("张三", "聊市监补〔2026〕000003号"), DAY,
                List.of(new Defect("食品安全管理人员的培训合格证明", "未提交。请提交在有效期内的培训合格证明复印件1份，并带原件核对。"),
                        new Defect("营业执照", "复印件不清晰，统一社会信用代码无法辨认。请重新提交清晰的复印件。")),
                LocalDate.of(2026, 12, 14), "可以在网上“我的办件”中上传，也可以到任一综合窗口提交或邮寄。", CONTACT);
    }

    static Refusal refusal() {
        return new Refusal(head("张三", "聊市监不受〔2026〕000002号"), DAY, "你申请经营的场所位于茌平区，该场所的食品经营许可由茌平区市场监督管理局实施，不属于本机关职权范围。",
                "《中华人民共和国行政许可法》第三十二条第一款第二项", "聊城市茌平区市场监督管理局（茌平区政务服务中心）", REMEDIES, CONTACT);
    }

    static Grant grant() {
        return new Grant(head("聊城某某餐饮有限公司", "聊市监准〔2026〕000015号"), "准予行政许可决定书", LocalDate.of(2026, 11, 24),
                List.of("《中华人民共和国行政许可法》第三十八条第一款", "《中华人民共和国食品安全法》第三十五条"), "准予你（单位）食品经营许可，主体业态：餐饮服务经营者；经营项目：热食类食品制售。",
                new Instrument("食品经营许可证", "JY23715000000017", "自2026年11月27日至2031年11月26日"), LocalDate.of(2026, 12, 11),
                COLLECTION, REMEDIES, CONTACT);
    }

    static Denial denial() {
        return new Denial(head("欧阳𠮷明", "聊市监不准〔2026〕000004号"), "不予行政许可决定书", LocalDate.of(2026, 11, 24),
                List.of("一、经现场核查，经营场所与有毒、有害场所以及其他污染源的距离不符合《食品经营许可审查通则》的要求。", "二、加工操作场所未按规定分区，生熟食品交叉，经告知后未整改。"),
                List.of("《中华人民共和国行政许可法》第三十八条第二款", "《食品经营许可和备案管理办法》第二十二条"), "不予行政许可", REMEDIES, CONTACT);
    }

    static Delivery delivery() {
        return new Delivery(head("聊城某某餐饮有限公司", "聊市监送〔2026〕000015号"),
                List.of("准予行政许可决定书（聊市监准〔2026〕000015号）", "食品经营许可证（JY23715000000017）"), "直接送达（窗口领取）", "一楼15号出件窗口",
                "李四，委托代理人",
                "出件窗口 王某某（S0801）", null);
    }

    static List<Paper> all() {
        return List.of(receipt("张三"), acceptance(), supplement(), refusal(), grant(), denial(), delivery());
    }

    static List<BlankField> fields() {
        return List.of(new BlankField("经营者名称", "与营业执照一致", true), new BlankField("统一社会信用代码", "18位", true),
                new BlankField("法定代表人（负责人）", null, true), new BlankField("经营场所", "区县、街道、门牌号", true),
                new BlankField("主体业态", "食品销售、餐饮服务、单位食堂选一", true), new BlankField("联系电话", null, true),
                new BlankField("备注", "没有可以不填", false));
    }

    static List<Given> manyMaterials() {
        return IntStream.rangeClosed(1, 60).mapToObj(i -> new Given("材料之" + i, "原件", 1)).toList();
    }
}
