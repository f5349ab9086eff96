package org.onewindow.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.onewindow.documents.Paper.Later;
import org.onewindow.documents.Paper.Notice;
import org.onewindow.documents.Paper.Receipt;
import org.onewindow.documents.Paper.Refusal;
import org.onewindow.documents.Paper.Remedies;
import org.onewindow.documents.Paper.Supplement;
import org.onewindow.documents.wording.PaperForm;
import org.onewindow.documents.wording.Placeholder;

/** One paper of each form with invented people, for previews. */
final class SpecimenPapers {
    static final String CASE_NO = "3715000001520261123000017X";
    private static final String NAME = "张样本";
    private static final String COMPANY = "样本餐饮（聊城）有限公司";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Contact CONTACT = new Contact("0635-1234567（工作日9:00—17:00）",
            "拨打12345，或到大厅“办不成事”反映窗口，或在网站“投诉与信箱”中提出");
    private static final Remedies REMEDIES = new Remedies("聊城市人民政府", "聊城市东昌府区人民法院");
    private static final String COLLECTION = "市政务服务中心一楼15号出件窗口，工作日9:00—12:00、13:00—17:00，凭收件回执或身份证件领取；也可以选择邮寄。";

    private SpecimenPapers() {
    }

    static Paper of(PaperForm form) {
        return switch (form) {
            case RECEIPT -> receipt(NAME);
            case ACCEPTANCE -> acceptance();
            case SUPPLEMENT -> supplement();
            case REFUSAL -> refusal();
            case GRANT -> grant();
            case DENIAL -> denial(NAME);
            case DELIVERY -> delivery();
            case NOT_NEEDED -> notice(form, "告", Map.of(Placeholder.SUBMITTED_ON, "2026年11月23日", Placeholder.REASON,
                    "仅销售预包装食品的，依照《中华人民共和国食品安全法》第三十五条不需要取得食品经营许可，应当报所在地县级以上地方人民政府食品安全监督管理部门备案。"),
                    REMEDIES);
            case LAPSE -> notice(form, "视撤", Map.of(Placeholder.DUE_ON, "2026年12月14日", Placeholder.GROUND,
                    "你（单位）没有在《补正材料一次性告知书》规定的期限内补正"), REMEDIES);
            case SUSPENSION -> notice(form, "特",
                    Map.of(Placeholder.PROCEDURE, "检测", Placeholder.BEGAN_ON, "2026年11月25日",
                            Placeholder.EXPECTED_DAYS, "15", Placeholder.REASON, "加工场所的排水需由有资质的机构检测，检测费用由本机关承担。"),
                    null);
            case EXTENSION -> notice(form, "延", Map.of(Placeholder.REASON, "申请经营的场所正在进行消防设施改造，须待改造完成后复核平面布局。",
                    Placeholder.EXTENSION_DAYS, "10", Placeholder.APPROVER, "本行政机关负责人", Placeholder.DUE_ON,
                    "2027年1月6日"), null);
            case HEARING_RIGHT, HEARING, MINUTES, THIRD_PARTY -> hearing(form);
            case FORWARDING -> notice(form, "转", Map.of(Placeholder.UPPER_LEVEL, "山东省市场监督管理局", Placeholder.REASON,
                    "申请材料齐全，生产条件经现场核查符合要求，建议准予许可。"), null);
            case COMPLETION -> notice(form, "结", Map.of(Placeholder.FINISHED_ON, "2026年11月24日", Placeholder.REASON,
                    "档案查询结果共3页，已当场交付。"), null);
            case TERMINATION, CORRECTION, REVOCATION, WITHDRAWAL, CANCELLATION -> aftermath(form);
        };
    }

    private static Paper hearing(PaperForm form) {
        return switch (form) {
            case HEARING_RIGHT ->
                notice(form, "听告", Map.of(Placeholder.REASON, "你（单位）申请的场所与相邻住宅共用通风井，直接涉及申请人与他人之间的重大利益关系。",
                        Placeholder.REQUEST_UNTIL, "2026年11月30日"), null);
            case HEARING -> notice(form, "听", Map.of(Placeholder.HELD_ON, "2026年12月8日", Placeholder.REASON,
                    "上午9时，市政务服务中心三楼听证室", Placeholder.CHAIR, "王样本"), null);
            case MINUTES -> notice(form, "笔", Map.of(Placeholder.HELD_ON, "2026年12月8日", Placeholder.REASON,
                    "主持人：现在开始听证。请审查人员说明审查意见和理由。\n审查人员：经现场核查，通风井未作隔断。\n申请人：已委托施工单位设置隔断，并提交施工合同。\n利害关系人：隔断完成并经检测合格的，没有异议。"),
                    null);
            case THIRD_PARTY -> notice(form, "利", Map.of(Placeholder.REASON, "同楼二单元住户李样本等三户，通风、噪声。",
                    Placeholder.SPEAK_UNTIL, "2026年11月30日"), null);
            default -> throw new IllegalArgumentException("not of a hearing: " + form);
        };
    }

    private static Paper aftermath(PaperForm form) {
        return switch (form) {
            case TERMINATION -> notice(form, "终", Map.of(Placeholder.GROUND, "申请人（单位）终止", Placeholder.REASON,
                    "申请人已于2026年11月20日办理注销登记。"), REMEDIES);
            case CORRECTION -> notice(form, "更", Map.of(Placeholder.CORRECTED, "聊城市市场监督管理局许字〔2026〕第000015号",
                    Placeholder.REASON, "原文书中“东昌东路16号”应为“东昌东路61号”。"), null);
            case REVOCATION -> notice(form, "销", Map.of(Placeholder.GROUND, "以欺骗、贿赂等不正当手段取得许可", Placeholder.REASON,
                    "经查，申请时提交的房屋租赁合同系伪造，出租人书面否认签订该合同。"), REMEDIES);
            case WITHDRAWAL -> notice(form, "撤", Map.of(Placeholder.REASON, "经营场所所在地块已划入饮用水水源二级保护区，原许可所依据的客观情况发生重大变化。"),
                    REMEDIES);
            case CANCELLATION -> notice(form, "注", Map.of(Placeholder.GROUND, "有效期届满未延续", Placeholder.REASON,
                    "许可有效期至2026年11月22日，届满前未提出延续申请。"), REMEDIES);
            default -> throw new IllegalArgumentException("not of a case that came to an end: " + form);
        };
    }

    static Head head(String applicant, String series) {
        return new Head("聊城市政务服务中心", "聊城市市场监督管理局", "聊城市市场监督管理局" + series + "字〔2026〕第000017号", CASE_NO, DAY, applicant,
                "食品经营许可（新办）", "https://onewindow.example/progress?no=" + CASE_NO);
    }

    static Receipt receipt(String applicant) {
        return new Receipt(head(applicant, "收"), "K7M2-9QXA", LocalDateTime.of(2026, 11, 23, 9, 15), "李样本（委托代理人）",
                List.of(new Given("食品经营许可申请书", "原件", 1), new Given("营业执照", "复印件", 1),
                        new Given("与食品经营相适应的主要设备设施布局、操作流程等文件", "电子件", 1),
                        new Given("食品安全自查、从业人员健康管理等保证食品安全的规章制度", "原件", 1)),
                List.of("食品安全管理人员的培训合格证明"), LocalDate.of(2026, 11, 30), "自受理之日起5个工作日内办结（法定20个工作日）。", "不收费。",
                COLLECTION, "可以。代领人持本回执、本人身份证件和申请人的委托书领取。", CONTACT);
    }

    static Acceptance acceptance() {
        return new Acceptance(head(COMPANY, "受"), DAY, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 22), Certainty.PROVISIONAL,
                new Later(List.of("食品安全管理人员的培训合格证明"), LocalDate.of(2026, 12, 4), null),
                "主要材料齐全，其余材料由你（单位）按书面承诺的期限补齐。根据《中华人民共和国行政许可法》第三十二条和容缺受理有关制度", "不收费。", COLLECTION, CONTACT);
    }

    static Supplement supplement() {
        return new Supplement(head(NAME, "补"), DAY,
                List.of(new Defect("食品安全管理人员的培训合格证明", "未提交。请提交在有效期内的培训合格证明复印件1份，并带原件核对。"),
                        new Defect("营业执照", "复印件不清晰，统一社会信用代码无法辨认。请重新提交清晰的复印件。")),
                LocalDate.of(2026, 12, 14), "可以在网上“我的办件”中上传，也可以到任一综合窗口提交或邮寄。", CONTACT);
    }

    static Refusal refusal() {
        return new Refusal(head(NAME, "不受"), DAY, "你申请经营的场所位于茌平区，该场所的食品经营许可由茌平区市场监督管理局实施，不属于本机关职权范围。",
                "《中华人民共和国行政许可法》第三十二条第一款第二项", "聊城市茌平区市场监督管理局（茌平区政务服务中心）", REMEDIES, CONTACT);
    }

    static Grant grant() {
        return new Grant(head(COMPANY, "许"), "准予行政许可决定书", LocalDate.of(2026, 11, 24),
                List.of("《中华人民共和国食品安全法》第三十五条", "《中华人民共和国行政许可法》第三十八条第一款"), "你（单位）的申请符合法定条件、标准，准予“食品经营许可（新办）”行政许可。",
                new Instrument("食品经营许可证", "JY23715000000017", "自2026年11月27日至2031年11月26日"), LocalDate.of(2026, 12, 11),
                "聊城市市场监督管理局笔字〔2026〕第000002号", COLLECTION, REMEDIES, CONTACT);
    }

    static Denial denial(String applicant) {
        return new Denial(head(applicant, "不许"), "不予行政许可决定书", LocalDate.of(2026, 11, 24),
                List.of("一、经现场核查，经营场所与有毒、有害场所以及其他污染源的距离不符合《食品经营许可审查通则》的要求。", "二、加工操作场所未按规定分区，生熟食品交叉，经告知后未整改。"),
                List.of("《食品经营许可和备案管理办法》第二十二条", "《中华人民共和国行政许可法》第三十八条第二款"), "你（单位）的申请不符合法定条件、标准，不予“食品经营许可（新办）”行政许可。",
                null, REMEDIES, CONTACT);
    }

    static Delivery delivery() {
        return new Delivery(head(COMPANY, "送"), List.of("准予行政许可决定书（聊城市市场监督管理局许字〔2026〕第000017号）",
                "食品经营许可证（JY23715000000017）"), "直接送达（窗口领取）", "一楼15号出件窗口", "李样本，委托代理人", "出件窗口 王样本（S0801）",
                null);
    }

    private static Notice notice(PaperForm form, String series, Map<Placeholder, String> values,
            @Nullable Remedies remedies) {
        return new Notice(head(COMPANY, series), form, values, remedies, CONTACT);
    }
}
