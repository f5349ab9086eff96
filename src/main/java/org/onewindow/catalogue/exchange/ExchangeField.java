package org.onewindow.catalogue.exchange;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field of the exchange of items, with the names under which lists carry it: the national implementation list
 * (实施清单), the exchange tables of provinces, and Chinese head lines. The first name is the one that exports use.
 */
public enum ExchangeField {
    /** 实施编码. */
    TASK_CODE("task_code", "实施编码", "事项编码"),
    /** 基本编码. */
    CATALOG_CODE("catalog_code", "基本编码", "cataid"),
    /** 事项名称. */
    TASK_NAME("task_name", "事项名称", "matter_name"),
    /** 事项类型, by name or by code. */
    TASK_TYPE("task_type", "事项类型", "task_type_text", "matter_type"),
    /** 实施主体. */
    DEPT_NAME("dept_name", "dept", "实施主体", "实施部门"),
    /** 实施主体编码, a credit code or an organisation code. */
    DEPT_CODE("dept_code", "org_code", "orgcode", "实施主体编码"),
    /** 行使层级. */
    USE_LEVEL("use_level", "行使层级", "matter_level", "district"),
    /** 办件类型. */
    PROJECT_TYPE("project_type", "办件类型"),
    /** 服务对象. */
    SERVER_TYPE("server_type", "service_objects", "serve_type", "服务对象", "service_object_name"),
    /** 法定办结时限. */
    ANTICIPATE_DAY("anticipate_day", "legal_days", "法定办结时限", "handle_time"),
    /** 法定办结时限单位. */
    ANTICIPATE_TYPE("anticipate_type", "legal_unit", "法定办结时限单位"),
    /** 承诺办结时限. */
    PROMISE_DAY("promise_day", "promise_days", "承诺办结时限", "handle_time_limit"),
    /** 承诺办结时限单位. */
    PROMISE_TYPE("promise_type", "promise_unit", "承诺办结时限单位"),
    /** 设定依据. */
    BY_LAW("by_law", "设定依据"),
    /** 受理条件. */
    ACCEPT_CONDITION("accept_condition", "受理条件"),
    /** 申请材料, separated by bars. */
    MATERIALS("material_name", "materials", "申请材料", "material_intro"),
    /** 到现场次数. */
    LIMIT_SCENE_NUM("limit_scene_num", "visits", "到现场次数", "visit_number"),
    /** 是否网办. */
    IS_ONLINE("is_online", "online", "是否网办", "onlinecheck"),
    /** 收费. */
    FEE("fee_name", "收费项目"),
    /** 办理地点. */
    TRANSACT_ADDR("transact_addr", "location", "办理地点", "handle_location"),
    /** 办理时间. */
    TRANSACT_TIME("transact_time", "办理时间"),
    /** 咨询方式. */
    LINK_WAY("link_way", "phone", "咨询方式", "consult_phone"),
    /** 监督投诉方式. */
    SUPERVISE_WAY("supervise_way", "complain", "监督投诉方式", "complain_phone"),
    /** 审批结果. */
    RESULT_NAME("result_name", "审批结果名称", "审批结果"),
    /** 主题. */
    THEME("theme", "主题", "theme_category"),
    /** 是否进驻政务大厅. */
    IS_ENTRY_CENTER("is_entry_center", "是否进驻政务大厅"),
    /** 版本. */
    TASK_VERSION("task_version", "版本号");

    private static final Map<String, ExchangeField> BY_NAME = byName();

    private final String exported;
    private final String otherNames;

    ExchangeField(String exported, String... otherNames) {
        this.exported = exported;
        this.otherNames = String.join(",", otherNames);
    }

    /** The name in exports. */
    public String exported() {
        return exported;
    }

    /** The field that a head line names; unknown names are no error, lists carry much more than is understood. */
    static Optional<ExchangeField> named(String head) {
        return Optional.ofNullable(BY_NAME.get(head.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, ExchangeField> byName() {
        var map = new HashMap<String, ExchangeField>();
        for (var field : values()) {
            map.put(field.exported, field);
            List.of(field.otherNames.split(",")).forEach(name -> map.put(name, field));
        }
        return Collections.unmodifiableMap(map);
    }
}
