// Bulk Tasks for LeadSquared. Built from src/ by `npm run build`; do not edit by hand. Licence: MIT.
"use strict";
var BulkTasks = (() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function __require() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key3 of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key3) && key3 !== except)
          __defProp(to, key3, { get: () => from[key3], enumerable: !(desc = __getOwnPropDesc(from, key3)) || desc.enumerable });
    }
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
    mod
  ));
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // node_modules/validator/lib/util/assertString.js
  var require_assertString = __commonJS({
    "node_modules/validator/lib/util/assertString.js"(exports, module) {
      "use strict";
      Object.defineProperty(exports, "__esModule", {
        value: true
      });
      exports.default = assertString;
      function assertString(input) {
        if (input === void 0 || input === null) throw new TypeError("Expected a string but received a ".concat(input));
        if (input.constructor.name !== "String") throw new TypeError("Expected a string but received a ".concat(input.constructor.name));
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // node_modules/validator/lib/util/checkHost.js
  var require_checkHost = __commonJS({
    "node_modules/validator/lib/util/checkHost.js"(exports, module) {
      "use strict";
      Object.defineProperty(exports, "__esModule", {
        value: true
      });
      exports.default = checkHost;
      function isRegExp(obj) {
        return Object.prototype.toString.call(obj) === "[object RegExp]";
      }
      function checkHost(host, matches) {
        for (var i = 0; i < matches.length; i++) {
          var match = matches[i];
          if (host === match || isRegExp(match) && match.test(host)) {
            return true;
          }
        }
        return false;
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // node_modules/validator/lib/isByteLength.js
  var require_isByteLength = __commonJS({
    "node_modules/validator/lib/isByteLength.js"(exports, module) {
      "use strict";
      Object.defineProperty(exports, "__esModule", {
        value: true
      });
      exports.default = isByteLength;
      var _assertString = _interopRequireDefault(require_assertString());
      function _interopRequireDefault(e) {
        return e && e.__esModule ? e : { default: e };
      }
      function _typeof(o) {
        "@babel/helpers - typeof";
        return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o2) {
          return typeof o2;
        } : function(o2) {
          return o2 && "function" == typeof Symbol && o2.constructor === Symbol && o2 !== Symbol.prototype ? "symbol" : typeof o2;
        }, _typeof(o);
      }
      function isByteLength(str, options) {
        (0, _assertString.default)(str);
        var min;
        var max;
        if (_typeof(options) === "object") {
          min = options.min || 0;
          max = options.max;
        } else {
          min = arguments[1];
          max = arguments[2];
        }
        var len = encodeURI(str).split(/%..|./).length - 1;
        return len >= min && (typeof max === "undefined" || len <= max);
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // node_modules/validator/lib/util/merge.js
  var require_merge = __commonJS({
    "node_modules/validator/lib/util/merge.js"(exports, module) {
      "use strict";
      Object.defineProperty(exports, "__esModule", {
        value: true
      });
      exports.default = merge;
      function _typeof(o) {
        "@babel/helpers - typeof";
        return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o2) {
          return typeof o2;
        } : function(o2) {
          return o2 && "function" == typeof Symbol && o2.constructor === Symbol && o2 !== Symbol.prototype ? "symbol" : typeof o2;
        }, _typeof(o);
      }
      function merge() {
        var obj = arguments.length > 0 && arguments[0] !== void 0 ? arguments[0] : {};
        var defaults = arguments.length > 1 ? arguments[1] : void 0;
        if (_typeof(obj) !== "object" || obj === null) {
          obj = {};
        }
        for (var key3 in defaults) {
          if (typeof obj[key3] === "undefined") {
            obj[key3] = defaults[key3];
          }
        }
        return obj;
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // node_modules/validator/lib/isFQDN.js
  var require_isFQDN = __commonJS({
    "node_modules/validator/lib/isFQDN.js"(exports, module) {
      "use strict";
      Object.defineProperty(exports, "__esModule", {
        value: true
      });
      exports.default = isFQDN;
      var _assertString = _interopRequireDefault(require_assertString());
      var _merge = _interopRequireDefault(require_merge());
      function _interopRequireDefault(e) {
        return e && e.__esModule ? e : { default: e };
      }
      var default_fqdn_options = {
        require_tld: true,
        allow_underscores: false,
        allow_trailing_dot: false,
        allow_numeric_tld: false,
        allow_wildcard: false,
        ignore_max_length: false
      };
      function isFQDN(str, options) {
        (0, _assertString.default)(str);
        options = (0, _merge.default)(options, default_fqdn_options);
        if (options.allow_trailing_dot && str[str.length - 1] === ".") {
          str = str.substring(0, str.length - 1);
        }
        if (options.allow_wildcard === true && str.indexOf("*.") === 0) {
          str = str.substring(2);
        }
        var parts = str.split(".");
        var tld = parts[parts.length - 1];
        if (options.require_tld) {
          if (parts.length < 2) {
            return false;
          }
          if (!options.allow_numeric_tld && !/^([a-z\u00A1-\u00A8\u00AA-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]{2,}|xn[a-z0-9-]{2,})$/i.test(tld)) {
            return false;
          }
          if (/\s/.test(tld)) {
            return false;
          }
        }
        if (!options.allow_numeric_tld && /^\d+$/.test(tld)) {
          return false;
        }
        return parts.every(function(part) {
          if (part.length > 63 && !options.ignore_max_length) {
            return false;
          }
          if (!/^[a-z_\u00a1-\uffff0-9-]+$/i.test(part)) {
            return false;
          }
          if (/[\uff01-\uff5e]/.test(part)) {
            return false;
          }
          if (/^-|-$/.test(part)) {
            return false;
          }
          if (!options.allow_underscores && /_/.test(part)) {
            return false;
          }
          return true;
        });
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // node_modules/validator/lib/isIP.js
  var require_isIP = __commonJS({
    "node_modules/validator/lib/isIP.js"(exports, module) {
      "use strict";
      Object.defineProperty(exports, "__esModule", {
        value: true
      });
      exports.default = isIP;
      var _assertString = _interopRequireDefault(require_assertString());
      function _interopRequireDefault(e) {
        return e && e.__esModule ? e : { default: e };
      }
      function _typeof(o) {
        "@babel/helpers - typeof";
        return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o2) {
          return typeof o2;
        } : function(o2) {
          return o2 && "function" == typeof Symbol && o2.constructor === Symbol && o2 !== Symbol.prototype ? "symbol" : typeof o2;
        }, _typeof(o);
      }
      var IPv4SegmentFormat = "(?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
      var IPv4AddressFormat = "(".concat(IPv4SegmentFormat, "[.]){3}").concat(IPv4SegmentFormat);
      var IPv4AddressRegExp = new RegExp("^".concat(IPv4AddressFormat, "$"));
      var IPv6SegmentFormat = "(?:[0-9a-fA-F]{1,4})";
      var IPv6AddressRegExp = new RegExp("^(" + "(?:".concat(IPv6SegmentFormat, ":){7}(?:").concat(IPv6SegmentFormat, "|:)|") + "(?:".concat(IPv6SegmentFormat, ":){6}(?:").concat(IPv4AddressFormat, "|:").concat(IPv6SegmentFormat, "|:)|") + "(?:".concat(IPv6SegmentFormat, ":){5}(?::").concat(IPv4AddressFormat, "|(:").concat(IPv6SegmentFormat, "){1,2}|:)|") + "(?:".concat(IPv6SegmentFormat, ":){4}(?:(:").concat(IPv6SegmentFormat, "){0,1}:").concat(IPv4AddressFormat, "|(:").concat(IPv6SegmentFormat, "){1,3}|:)|") + "(?:".concat(IPv6SegmentFormat, ":){3}(?:(:").concat(IPv6SegmentFormat, "){0,2}:").concat(IPv4AddressFormat, "|(:").concat(IPv6SegmentFormat, "){1,4}|:)|") + "(?:".concat(IPv6SegmentFormat, ":){2}(?:(:").concat(IPv6SegmentFormat, "){0,3}:").concat(IPv4AddressFormat, "|(:").concat(IPv6SegmentFormat, "){1,5}|:)|") + "(?:".concat(IPv6SegmentFormat, ":){1}(?:(:").concat(IPv6SegmentFormat, "){0,4}:").concat(IPv4AddressFormat, "|(:").concat(IPv6SegmentFormat, "){1,6}|:)|") + "(?::((?::".concat(IPv6SegmentFormat, "){0,5}:").concat(IPv4AddressFormat, "|(?::").concat(IPv6SegmentFormat, "){1,7}|:))") + ")(%[0-9a-zA-Z.]{1,})?$");
      function isIP(ipAddress) {
        var options = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : {};
        (0, _assertString.default)(ipAddress);
        var version = (_typeof(options) === "object" ? options.version : arguments[1]) || "";
        if (!version) {
          return isIP(ipAddress, {
            version: 4
          }) || isIP(ipAddress, {
            version: 6
          });
        }
        if (version.toString() === "4") {
          return IPv4AddressRegExp.test(ipAddress);
        }
        if (version.toString() === "6") {
          return IPv6AddressRegExp.test(ipAddress);
        }
        return false;
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // node_modules/validator/lib/isEmail.js
  var require_isEmail = __commonJS({
    "node_modules/validator/lib/isEmail.js"(exports, module) {
      "use strict";
      Object.defineProperty(exports, "__esModule", {
        value: true
      });
      exports.default = isEmail2;
      var _assertString = _interopRequireDefault(require_assertString());
      var _checkHost = _interopRequireDefault(require_checkHost());
      var _isByteLength = _interopRequireDefault(require_isByteLength());
      var _isFQDN = _interopRequireDefault(require_isFQDN());
      var _isIP = _interopRequireDefault(require_isIP());
      var _merge = _interopRequireDefault(require_merge());
      function _interopRequireDefault(e) {
        return e && e.__esModule ? e : { default: e };
      }
      var default_email_options = {
        allow_display_name: false,
        allow_underscores: false,
        require_display_name: false,
        allow_utf8_local_part: true,
        require_tld: true,
        blacklisted_chars: "",
        ignore_max_length: false,
        host_blacklist: [],
        host_whitelist: []
      };
      var splitNameAddress = /^([^\x00-\x1F\x7F-\x9F\cX]+)</i;
      var emailUserPart = /^[a-z\d!#\$%&'\*\+\-\/=\?\^_`{\|}~]+$/i;
      var gmailUserPart = /^[a-z\d]+$/;
      var quotedEmailUser = /^([\s\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x21\x23-\x5b\x5d-\x7e]|(\\[\x01-\x09\x0b\x0c\x0d-\x7f]))*$/i;
      var emailUserUtf8Part = /^[a-z\d!#\$%&'\*\+\-\/=\?\^_`{\|}~\u00A1-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+$/i;
      var quotedEmailUserUtf8 = /^([\s\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x21\x23-\x5b\x5d-\x7e\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]|(\\[\x01-\x09\x0b\x0c\x0d-\x7f\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]))*$/i;
      var defaultMaxEmailLength = 254;
      function validateDisplayName(display_name) {
        var display_name_without_quotes = display_name.replace(/^"(.+)"$/, "$1");
        if (!display_name_without_quotes.trim()) {
          return false;
        }
        var contains_illegal = /[\.";<>]/.test(display_name_without_quotes);
        if (contains_illegal) {
          if (display_name_without_quotes === display_name) {
            return false;
          }
          var all_start_with_back_slash = display_name_without_quotes.split('"').length === display_name_without_quotes.split('\\"').length;
          if (!all_start_with_back_slash) {
            return false;
          }
        }
        return true;
      }
      function isEmail2(str, options) {
        (0, _assertString.default)(str);
        options = (0, _merge.default)(options, default_email_options);
        if (options.require_display_name || options.allow_display_name) {
          var display_email = str.match(splitNameAddress);
          if (display_email) {
            var display_name = display_email[1];
            str = str.replace(display_name, "").replace(/(^<|>$)/g, "");
            if (display_name.endsWith(" ")) {
              display_name = display_name.slice(0, -1);
            }
            if (!validateDisplayName(display_name)) {
              return false;
            }
          } else if (options.require_display_name) {
            return false;
          }
        }
        if (!options.ignore_max_length && str.length > defaultMaxEmailLength) {
          return false;
        }
        var parts = str.split("@");
        var domain = parts.pop();
        var lower_domain = domain.toLowerCase();
        if (options.host_blacklist.length > 0 && (0, _checkHost.default)(lower_domain, options.host_blacklist)) {
          return false;
        }
        if (options.host_whitelist.length > 0 && !(0, _checkHost.default)(lower_domain, options.host_whitelist)) {
          return false;
        }
        var user = parts.join("@");
        if (options.domain_specific_validation && (lower_domain === "gmail.com" || lower_domain === "googlemail.com")) {
          user = user.toLowerCase();
          var username = user.split("+")[0];
          if (!(0, _isByteLength.default)(username.replace(/\./g, ""), {
            min: 6,
            max: 30
          })) {
            return false;
          }
          var _user_parts = username.split(".");
          for (var i = 0; i < _user_parts.length; i++) {
            if (!gmailUserPart.test(_user_parts[i])) {
              return false;
            }
          }
        }
        if (options.ignore_max_length === false && (!(0, _isByteLength.default)(user, {
          max: 64
        }) || !(0, _isByteLength.default)(domain, {
          max: 254
        }))) {
          return false;
        }
        if (!(0, _isFQDN.default)(domain, {
          require_tld: options.require_tld,
          ignore_max_length: options.ignore_max_length,
          allow_underscores: options.allow_underscores
        })) {
          if (!options.allow_ip_domain) {
            return false;
          }
          if (!(0, _isIP.default)(domain)) {
            if (!domain.startsWith("[") || !domain.endsWith("]")) {
              return false;
            }
            var noBracketdomain = domain.slice(1, -1);
            if (noBracketdomain.length === 0 || !(0, _isIP.default)(noBracketdomain)) {
              return false;
            }
          }
        }
        if (options.blacklisted_chars) {
          if (user.search(new RegExp("[".concat(options.blacklisted_chars, "]+"), "g")) !== -1) return false;
        }
        if (user[0] === '"' && user[user.length - 1] === '"') {
          user = user.slice(1, user.length - 1);
          return options.allow_utf8_local_part ? quotedEmailUserUtf8.test(user) : quotedEmailUser.test(user);
        }
        var pattern = options.allow_utf8_local_part ? emailUserUtf8Part : emailUserPart;
        var user_parts = user.split(".");
        for (var _i = 0; _i < user_parts.length; _i++) {
          if (!pattern.test(user_parts[_i])) {
            return false;
          }
        }
        return true;
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // src/main.ts
  var main_exports = {};
  __export(main_exports, {
    checkSelectedRows: () => checkSelectedRows,
    continueWork: () => continueWork2,
    insertSampleSheet: () => insertSampleSheet,
    onInstall: () => onInstall,
    onOpen: () => onOpen,
    openSidebar: () => openSidebar,
    sendAllNewRows: () => sendAllNewRows,
    sendSelectedRows: () => sendSelectedRows,
    setAccessKeys: () => setAccessKeys,
    showCallLog: () => showCallLog,
    sidebarAdvance: () => sidebarAdvance,
    sidebarApplyFix: () => sidebarApplyFix,
    sidebarAskLeadSquared: () => sidebarAskLeadSquared,
    sidebarCheck: () => sidebarCheck,
    sidebarConnect: () => sidebarConnect,
    sidebarDisconnect: () => sidebarDisconnect,
    sidebarGoTo: () => sidebarGoTo,
    sidebarMatch: () => sidebarMatch,
    sidebarOverview: () => sidebarOverview,
    sidebarProgress: () => sidebarProgress,
    sidebarResetMatch: () => sidebarResetMatch,
    sidebarSaveMatch: () => sidebarSaveMatch,
    sidebarSaveRate: () => sidebarSaveRate,
    sidebarSaveSchedule: () => sidebarSaveSchedule,
    sidebarSchedule: () => sidebarSchedule,
    sidebarShowCalls: () => sidebarShowCalls,
    sidebarShowRuns: () => sidebarShowRuns,
    sidebarStart: () => sidebarStart,
    sidebarStop: () => sidebarStop,
    sidebarTestConnection: () => sidebarTestConnection,
    sidebarUndo: () => sidebarUndo,
    sidebarUndoPreview: () => sidebarUndoPreview,
    undoLastRun: () => undoLastRun
  });

  // src/core/chunks.ts
  var CHUNK_SIZE = 50;
  var TELLING_ROWS = 3;
  var ONE_BY_ONE_SHARE = 1 / 3;
  function isMostlyBad({ settled, refused }) {
    return settled >= TELLING_ROWS && refused >= settled * ONE_BY_ONE_SHARE;
  }
  function splitRefused(items, isNamed2, parted) {
    if (items.length <= 1) return items.length === 0 ? [] : [[...items]];
    const named = [];
    const others = [];
    for (const item of items) (isNamed2(item) ? named : others).push(item);
    if (named.length > 0 && others.length > 0) return [others, named];
    if (isMostlyBad(parted)) return items.map((item) => [item]);
    const middle = Math.ceil(items.length / 2);
    return [items.slice(0, middle), items.slice(middle)];
  }

  // src/leadsquared/http.ts
  var NoReplyError = class extends Error {
    constructor(message, cause) {
      super(message);
      this.code = "no-reply";
      this.name = "NoReplyError";
      this.cause = cause;
    }
  };
  var HeldBackError = class extends NoReplyError {
    constructor(message, certain, cause) {
      super(message, cause);
      this.name = "HeldBackError";
      this.certain = certain;
    }
  };
  var REPLY_TIMEOUT_SECONDS = 30;

  // src/core/dates/civil.ts
  var SECOND_MS = 1e3;
  var MINUTE_MS = 60 * SECOND_MS;
  var HOUR_MS = 60 * MINUTE_MS;
  var DAY_MS = 24 * HOUR_MS;
  function wallToUtc(wall) {
    return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  }
  function utcToWall(ms) {
    const date = new Date(ms);
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds()
    };
  }
  function daysInMonth(year, month) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
  }
  function isRealDate(date) {
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
  }
  function weekdayOf(date) {
    return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
  }
  var pad = (value, length = 2) => String(value).padStart(length, "0");
  function formatDate(date) {
    return `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`;
  }
  function formatTime(time) {
    const minutes = `${pad(time.hour)}:${pad(time.minute)}`;
    return time.second === 0 ? minutes : `${minutes}:${pad(time.second)}`;
  }
  function formatWall(wall) {
    return `${formatDate(wall)} ${formatTime(wall)}`;
  }
  function formatOffset(minutes) {
    const size = Math.abs(minutes);
    return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  }
  function formatUtc(ms) {
    const wall = utcToWall(ms);
    return `${formatDate(wall)} ${pad(wall.hour)}:${pad(wall.minute)}:${pad(wall.second)}`;
  }

  // src/run/record/pause.ts
  var WAITS_MINUTES = [1, 5, 15, 60];
  var MOST_TRIES = 5;
  function waitBefore(tries) {
    var _a;
    return ((_a = WAITS_MINUTES[Math.min(tries, WAITS_MINUTES.length) - 1]) != null ? _a : 1) * MINUTE_MS;
  }
  function pauseFor(error, before, now) {
    var _a;
    const tries = ((_a = before == null ? void 0 : before.tries) != null ? _a : 0) + 1;
    return {
      message: `${error.message} The rows stay queued, and the run goes on when Google lets calls through again.`,
      until: now + waitBefore(tries),
      tries
    };
  }
  function pauseAfterTrouble(text2, before, now) {
    var _a;
    const tries = ((_a = before == null ? void 0 : before.tries) != null ? _a : 0) + 1;
    const until = tries >= MOST_TRIES ? null : now + waitBefore(tries);
    const then = until === null ? "Open the sidebar to go on." : "It is tried again in a while.";
    return { message: `Google Sheets reported a problem: “${text2.slice(0, 300)}” ${then}`, until, tries };
  }
  function pauseForPerson(message) {
    return { message: `${message} Then open the sidebar to go on with the run.`, until: null, tries: 0 };
  }

  // node_modules/valibot/dist/index.mjs
  var store$4;
  var DEFAULT_CONFIG = {
    lang: void 0,
    message: void 0,
    abortEarly: void 0,
    abortPipeEarly: void 0
  };
  // @__NO_SIDE_EFFECTS__
  function getGlobalConfig(config$1) {
    var _a, _b, _c;
    if (!config$1 && !store$4) return DEFAULT_CONFIG;
    return {
      lang: (_a = config$1 == null ? void 0 : config$1.lang) != null ? _a : store$4 == null ? void 0 : store$4.lang,
      message: config$1 == null ? void 0 : config$1.message,
      abortEarly: (_b = config$1 == null ? void 0 : config$1.abortEarly) != null ? _b : store$4 == null ? void 0 : store$4.abortEarly,
      abortPipeEarly: (_c = config$1 == null ? void 0 : config$1.abortPipeEarly) != null ? _c : store$4 == null ? void 0 : store$4.abortPipeEarly
    };
  }
  var store$3;
  // @__NO_SIDE_EFFECTS__
  function getGlobalMessage(lang) {
    return store$3 == null ? void 0 : store$3.get(lang);
  }
  var store$2;
  // @__NO_SIDE_EFFECTS__
  function getSchemaMessage(lang) {
    return store$2 == null ? void 0 : store$2.get(lang);
  }
  var store$1;
  // @__NO_SIDE_EFFECTS__
  function getSpecificMessage(reference, lang) {
    var _a;
    return (_a = store$1 == null ? void 0 : store$1.get(reference)) == null ? void 0 : _a.get(lang);
  }
  // @__NO_SIDE_EFFECTS__
  function _stringify(input) {
    var _a, _b, _c;
    const type = typeof input;
    if (type === "string") return `"${input}"`;
    if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
    if (type === "object" || type === "function") return (_c = input && ((_b = (_a = Object.getPrototypeOf(input)) == null ? void 0 : _a.constructor) == null ? void 0 : _b.name)) != null ? _c : "null";
    return type;
  }
  function _addIssue(context, label, dataset, config$1, other) {
    var _a, _b, _c, _d, _e, _f, _g, _h;
    const input = other && "input" in other ? other.input : dataset.value;
    const expected = (_b = (_a = other == null ? void 0 : other.expected) != null ? _a : context.expects) != null ? _b : null;
    const received = (_c = other == null ? void 0 : other.received) != null ? _c : /* @__PURE__ */ _stringify(input);
    const issue = {
      kind: context.kind,
      type: context.type,
      input,
      expected,
      received,
      message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
      requirement: context.requirement,
      path: other == null ? void 0 : other.path,
      issues: other == null ? void 0 : other.issues,
      lang: config$1.lang,
      abortEarly: config$1.abortEarly,
      abortPipeEarly: config$1.abortPipeEarly
    };
    const isSchema = context.kind === "schema";
    const message$1 = (_h = (_g = (_f = (_e = (_d = other == null ? void 0 : other.message) != null ? _d : context.message) != null ? _e : /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang)) != null ? _f : isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) != null ? _g : config$1.message) != null ? _h : /* @__PURE__ */ getGlobalMessage(issue.lang);
    if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
    if (isSchema) dataset.typed = false;
    if (dataset.issues) dataset.issues.push(issue);
    else dataset.issues = [issue];
  }
  // @__NO_SIDE_EFFECTS__
  function _isSameValueZero(value1, value2) {
    return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
  }
  // @__NO_SIDE_EFFECTS__
  function _isValidObjectKey(object$1, key3) {
    return Object.prototype.hasOwnProperty.call(object$1, key3) && key3 !== "__proto__" && key3 !== "prototype" && key3 !== "constructor";
  }
  // @__NO_SIDE_EFFECTS__
  function _joinExpects(values$1, separator) {
    var _a;
    const list = [...new Set(values$1)];
    if (list.length > 1) return `(${list.join(` ${separator} `)})`;
    return (_a = list[0]) != null ? _a : "never";
  }
  function _standardSchema(schema) {
    schema["~standard"] = {
      version: 1,
      vendor: "valibot",
      validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
    };
    return schema;
  }
  // @__NO_SIDE_EFFECTS__
  function getDotPath(issue) {
    if (issue.path) {
      let key3 = "";
      for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key3) key3 += `.${item.key}`;
      else key3 += item.key;
      else return null;
      return key3;
    }
    return null;
  }
  // @__NO_SIDE_EFFECTS__
  function integer(message$1) {
    return {
      kind: "validation",
      type: "integer",
      reference: integer,
      async: false,
      expects: null,
      requirement: Number.isInteger,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function maxLength(requirement, message$1) {
    return {
      kind: "validation",
      type: "max_length",
      reference: maxLength,
      async: false,
      expects: `<=${requirement}`,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function maxValue(requirement, message$1) {
    return {
      kind: "validation",
      type: "max_value",
      reference: maxValue,
      async: false,
      expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function minValue(requirement, message$1) {
    return {
      kind: "validation",
      type: "min_value",
      reference: minValue,
      async: false,
      expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function nonEmpty(message$1) {
    return {
      kind: "validation",
      type: "non_empty",
      reference: nonEmpty,
      async: false,
      expects: "!0",
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function regex(requirement, message$1) {
    return {
      kind: "validation",
      type: "regex",
      reference: regex,
      async: false,
      expects: `${requirement}`,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function toLowerCase() {
    return {
      kind: "transformation",
      type: "to_lower_case",
      reference: toLowerCase,
      async: false,
      "~run"(dataset) {
        dataset.value = dataset.value.toLowerCase();
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function transform(operation) {
    return {
      kind: "transformation",
      type: "transform",
      reference: transform,
      async: false,
      operation,
      "~run"(dataset) {
        dataset.value = this.operation(dataset.value);
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function trim() {
    return {
      kind: "transformation",
      type: "trim",
      reference: trim,
      async: false,
      "~run"(dataset) {
        dataset.value = dataset.value.trim();
        return dataset;
      }
    };
  }
  var ABORT_EARLY_CONFIG = { abortEarly: true };
  // @__NO_SIDE_EFFECTS__
  function getFallback(schema, dataset, config$1) {
    return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
  }
  // @__NO_SIDE_EFFECTS__
  function fallback(schema, fallback$1) {
    return _standardSchema({
      ...schema,
      fallback: fallback$1,
      "~run"(dataset, config$1) {
        const outputDataset = schema["~run"](dataset, config$1);
        return outputDataset.issues ? {
          typed: true,
          value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
        } : outputDataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function getDefault(schema, dataset, config$1) {
    return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
  }
  // @__NO_SIDE_EFFECTS__
  function is(schema, input) {
    return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
  }
  // @__NO_SIDE_EFFECTS__
  function array(item, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "array",
      reference: array,
      expects: "Array",
      async: false,
      item,
      message: message$1,
      "~run"(dataset, config$1) {
        var _a;
        const input = dataset.value;
        if (Array.isArray(input)) {
          dataset.typed = true;
          dataset.value = [];
          for (let key3 = 0; key3 < input.length; key3++) {
            const value$1 = input[key3];
            const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
            if (itemDataset.issues) {
              const pathItem = {
                type: "array",
                origin: "value",
                input,
                key: key3,
                value: value$1
              };
              for (const issue of itemDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                (_a = dataset.issues) == null ? void 0 : _a.push(issue);
              }
              if (!dataset.issues) dataset.issues = itemDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!itemDataset.typed) dataset.typed = false;
            dataset.value.push(itemDataset.value);
          }
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function boolean(message$1) {
    return _standardSchema({
      kind: "schema",
      type: "boolean",
      reference: boolean,
      expects: "boolean",
      async: false,
      message: message$1,
      "~run"(dataset, config$1) {
        if (typeof dataset.value === "boolean") dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function literal(literal_, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "literal",
      reference: literal,
      expects: /* @__PURE__ */ _stringify(literal_),
      async: false,
      literal: literal_,
      message: message$1,
      "~run"(dataset, config$1) {
        if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function null_(message$1) {
    return _standardSchema({
      kind: "schema",
      type: "null",
      reference: null_,
      expects: "null",
      async: false,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.value === null) dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function nullable(wrapped, default_) {
    return _standardSchema({
      kind: "schema",
      type: "nullable",
      reference: nullable,
      expects: `(${wrapped.expects} | null)`,
      async: false,
      wrapped,
      default: default_,
      "~run"(dataset, config$1) {
        if (dataset.value === null) {
          if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
          if (dataset.value === null) {
            dataset.typed = true;
            return dataset;
          }
        }
        return this.wrapped["~run"](dataset, config$1);
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function number(message$1) {
    return _standardSchema({
      kind: "schema",
      type: "number",
      reference: number,
      expects: "number",
      async: false,
      message: message$1,
      "~run"(dataset, config$1) {
        if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function object(entries$1, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "object",
      reference: object,
      expects: "Object",
      async: false,
      entries: entries$1,
      message: message$1,
      "~run"(dataset, config$1) {
        var _a;
        const input = dataset.value;
        if (input && typeof input === "object") {
          dataset.typed = true;
          dataset.value = {};
          for (const key3 in this.entries) {
            const valueSchema = this.entries[key3];
            if (key3 in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
              const value$1 = key3 in input ? input[key3] : /* @__PURE__ */ getDefault(valueSchema);
              const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
              if (valueDataset.issues) {
                const pathItem = {
                  type: "object",
                  origin: "value",
                  input,
                  key: key3,
                  value: value$1
                };
                for (const issue of valueDataset.issues) {
                  if (issue.path) issue.path.unshift(pathItem);
                  else issue.path = [pathItem];
                  (_a = dataset.issues) == null ? void 0 : _a.push(issue);
                }
                if (!dataset.issues) dataset.issues = valueDataset.issues;
                if (config$1.abortEarly) {
                  dataset.typed = false;
                  break;
                }
              }
              if (!valueDataset.typed) dataset.typed = false;
              dataset.value[key3] = valueDataset.value;
            } else if (valueSchema.fallback !== void 0) dataset.value[key3] = /* @__PURE__ */ getFallback(valueSchema);
            else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
              _addIssue(this, "key", dataset, config$1, {
                input: void 0,
                expected: `"${key3}"`,
                path: [{
                  type: "object",
                  origin: "key",
                  input,
                  key: key3,
                  value: input[key3]
                }]
              });
              if (config$1.abortEarly) break;
            }
          }
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function optional(wrapped, default_) {
    return _standardSchema({
      kind: "schema",
      type: "optional",
      reference: optional,
      expects: `(${wrapped.expects} | undefined)`,
      async: false,
      wrapped,
      default: default_,
      "~run"(dataset, config$1) {
        if (dataset.value === void 0) {
          if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
          if (dataset.value === void 0) {
            dataset.typed = true;
            return dataset;
          }
        }
        return this.wrapped["~run"](dataset, config$1);
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function picklist(options, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "picklist",
      reference: picklist,
      expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
      async: false,
      options,
      message: message$1,
      "~run"(dataset, config$1) {
        if (this.options.includes(dataset.value)) dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function record(key3, value$1, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "record",
      reference: record,
      expects: "Object",
      async: false,
      key: key3,
      value: value$1,
      message: message$1,
      "~run"(dataset, config$1) {
        var _a, _b;
        const input = dataset.value;
        if (input && typeof input === "object") {
          dataset.typed = true;
          dataset.value = {};
          for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
            const entryValue = input[entryKey];
            const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
            if (keyDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "key",
                input,
                key: entryKey,
                value: entryValue
              };
              for (const issue of keyDataset.issues) {
                issue.path = [pathItem];
                (_a = dataset.issues) == null ? void 0 : _a.push(issue);
              }
              if (!dataset.issues) dataset.issues = keyDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key: entryKey,
                value: entryValue
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                (_b = dataset.issues) == null ? void 0 : _b.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
            if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
          }
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function string(message$1) {
    return _standardSchema({
      kind: "schema",
      type: "string",
      reference: string,
      expects: "string",
      async: false,
      message: message$1,
      "~run"(dataset, config$1) {
        if (typeof dataset.value === "string") dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function tuple(items, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "tuple",
      reference: tuple,
      expects: "Array",
      async: false,
      items,
      message: message$1,
      "~run"(dataset, config$1) {
        var _a;
        const input = dataset.value;
        if (Array.isArray(input)) {
          dataset.typed = true;
          dataset.value = [];
          for (let key3 = 0; key3 < this.items.length; key3++) {
            const value$1 = input[key3];
            const itemDataset = this.items[key3]["~run"]({ value: value$1 }, config$1);
            if (itemDataset.issues) {
              const pathItem = {
                type: "array",
                origin: "value",
                input,
                key: key3,
                value: value$1
              };
              for (const issue of itemDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                (_a = dataset.issues) == null ? void 0 : _a.push(issue);
              }
              if (!dataset.issues) dataset.issues = itemDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!itemDataset.typed) dataset.typed = false;
            dataset.value.push(itemDataset.value);
          }
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function _subIssues(datasets) {
    let issues;
    if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
    else issues = dataset.issues;
    return issues;
  }
  // @__NO_SIDE_EFFECTS__
  function union(options, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "union",
      reference: union,
      expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
      async: false,
      options,
      message: message$1,
      "~run"(dataset, config$1) {
        let validDataset;
        let typedDatasets;
        let untypedDatasets;
        for (const schema of this.options) {
          const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
          if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
          else typedDatasets = [optionDataset];
          else {
            validDataset = optionDataset;
            break;
          }
          else if (untypedDatasets) untypedDatasets.push(optionDataset);
          else untypedDatasets = [optionDataset];
        }
        if (validDataset) return validDataset;
        if (typedDatasets) {
          if (typedDatasets.length === 1) return typedDatasets[0];
          _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
          dataset.typed = true;
        } else if ((untypedDatasets == null ? void 0 : untypedDatasets.length) === 1) return untypedDatasets[0];
        else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function unknown() {
    return _standardSchema({
      kind: "schema",
      type: "unknown",
      reference: unknown,
      expects: "unknown",
      async: false,
      "~run"(dataset) {
        dataset.typed = true;
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function pick(schema, keys) {
    const entries$1 = {};
    for (const key3 of keys) entries$1[key3] = schema.entries[key3];
    return _standardSchema({
      ...schema,
      entries: entries$1
    });
  }
  // @__NO_SIDE_EFFECTS__
  function pipe(...pipe$1) {
    return _standardSchema({
      ...pipe$1[0],
      pipe: pipe$1,
      "~run"(dataset, config$1) {
        for (const item of pipe$1) if (item.kind !== "metadata") {
          if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
            dataset.typed = false;
            break;
          }
          if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
        }
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function safeParse(schema, input, config$1) {
    const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
    return {
      typed: dataset.typed,
      success: !dataset.issues,
      output: dataset.value,
      issues: dataset.issues
    };
  }

  // src/run/read-json.ts
  function readJson(schema, text2) {
    if (text2 === null) return null;
    try {
      const read = safeParse(schema, JSON.parse(text2));
      return read.success ? read.output : null;
    } catch {
      return null;
    }
  }

  // src/run/user-error.ts
  var UserError = class extends Error {
    constructor(code, message, cause) {
      super(message);
      this.name = "UserError";
      this.code = code;
      this.cause = cause;
    }
  };
  function overtaken() {
    return new UserError(
      "busy",
      "Google held this window up for so long that another one has taken over. Nothing was sent from here; see what the status column says."
    );
  }
  var BUSY_TRIES = 5;
  function busySheet(consequence) {
    return new UserError(
      "busy",
      `The sheet is being changed at this moment, so ${consequence}. Try again when nobody is working on it.`
    );
  }

  // src/run/record/run-record.ts
  var RECORD_KEY = "run";
  var STOP_KEY = "run.stop";
  var CountsSchema = object({
    queued: number(),
    sending: number(),
    accepted: number(),
    created: number(),
    invalid: number(),
    failed: number(),
    unknown: number(),
    skipped: number(),
    deleted: optional(number(), 0),
    unsent: number()
  });
  var NO_COUNTS = {
    queued: 0,
    sending: 0,
    accepted: 0,
    created: 0,
    invalid: 0,
    failed: 0,
    unknown: 0,
    skipped: 0,
    deleted: 0,
    unsent: 0
  };
  var STOP_CODES = ["bad-keys", "not-found", "failing", "refused", "user"];
  var StopSchema = object({
    code: picklist(STOP_CODES),
    message: string()
  });
  function needsKeys(stop2) {
    return (stop2 == null ? void 0 : stop2.code) === "bad-keys" || (stop2 == null ? void 0 : stop2.code) === "not-found";
  }
  var PauseSchema = object({
    message: string(),
    until: nullable(number()),
    tries: number()
  });
  var TriggerPaceSchema = nullable(picklist(["minutes", "hour", "none"]));
  var RecordSchema = object({
    id: string(),
    by: optional(string(), ""),
    scheduled: optional(boolean(), false),
    trigger: optional(TriggerPaceSchema, null),
    workedAt: optional(number(), 0),
    pause: optional(nullable(PauseSchema), null),
    sheetId: number(),
    sheetName: string(),
    startedAt: number(),
    since: number(),
    state: picklist(["sending", "checking", "ended"]),
    total: number(),
    counts: CountsSchema,
    invalidAtStart: number(),
    invalidLater: number(),
    skipped: number(),
    hidden: number(),
    leftAlone: number(),
    calls: number(),
    seconds: number(),
    consecutiveFailures: optional(number(), 0),
    consecutiveRejections: optional(number(), 0),
    sentAt: nullable(number()),
    lookups: optional(number(), 0),
    answers: optional(number(), 0),
    stop: nullable(StopSchema)
  });
  function readRecord(store) {
    return readJson(RecordSchema, store.get(RECORD_KEY));
  }
  function requireRecord(store, runId2) {
    const record2 = readRecord(store);
    if ((record2 == null ? void 0 : record2.id) === runId2) return record2;
    throw new UserError("no-run", "Another run was started in this spreadsheet since. Open the sidebar again.");
  }
  function writeRecord(store, record2) {
    store.set(RECORD_KEY, JSON.stringify(record2));
  }
  function writeRecordWith(store, record2, others) {
    store.setAll({ ...others, [RECORD_KEY]: JSON.stringify(record2) });
  }
  function writePause(store, runId2, pause2) {
    const record2 = readRecord(store);
    if (record2 === null || record2.id !== runId2 || record2.state === "ended") return;
    writeRecord(store, { ...record2, pause: pause2 });
  }
  function askToStop(store, runId2) {
    store.set(STOP_KEY, runId2);
  }
  function isAskedToStop(store, runId2) {
    return store.get(STOP_KEY) === runId2;
  }
  function forgetStop(store) {
    store.remove(STOP_KEY);
  }

  // src/run/session/progress.ts
  var COUNTED = {
    Queued: "queued",
    Sending: "sending",
    Accepted: "accepted",
    Created: "created",
    Failed: "failed",
    Unknown: "unknown",
    Deleted: "deleted"
  };
  function isCounted(status) {
    return status !== null && status in COUNTED;
  }
  function countEntries(entries2, record2) {
    const counts = { ...NO_COUNTS, skipped: record2.skipped };
    let invalid = record2.invalidLater;
    let counted2 = 0;
    for (const { status } of entries2) {
      if (status === "Invalid") invalid++;
      if (!isCounted(status)) continue;
      counts[COUNTED[status]]++;
      counted2++;
    }
    return {
      ...counts,
      invalid: record2.invalidAtStart + invalid,
      unsent: Math.max(0, record2.total - counted2 - invalid)
    };
  }
  function spent({ recordBefore, job, session }) {
    return {
      calls: recordBefore.calls + session.gate.calls,
      seconds: recordBefore.seconds + (job.ports.clock.now() - session.openedAt) / 1e3
    };
  }
  function saveProgress(run) {
    const { session, sheet, job } = run;
    if (session.overtaken) return;
    const counts = countEntries(sheet.entries, run.record);
    run.update({ counts, workedAt: job.ports.clock.now(), ...spent(run) });
    writeRecordWith(job.ports.documentStore, run.record, session.calls.take());
  }
  function saveAtEnd(run) {
    if (run.session.overtaken) return;
    saveProgress(run);
    const invalid = run.sheet.entries.filter((entry) => entry.status === "Invalid").length;
    run.update({ invalidLater: run.record.invalidLater + invalid });
    writeRecord(run.job.ports.documentStore, run.record);
  }

  // src/core/placement-mark.ts
  var OPEN = "⟨";
  var CLOSE = "⟩";
  var MARKED = new RegExp(`^(.*?) ?${OPEN}([0-9A-Za-z]+-[0-9A-Za-z]+)${CLOSE}$`, "s");
  function markPattern(writer) {
    return `^(.*?) ?${OPEN}${writer}-[0-9A-Za-z]+${CLOSE}$`;
  }
  function withMark(text2, names) {
    const mark = OPEN + names + CLOSE;
    return text2 === "" ? mark : `${text2} ${mark}`;
  }
  function splitMark(cell) {
    var _a, _b;
    const match = MARKED.exec(cell);
    return { text: (_a = match == null ? void 0 : match[1]) != null ? _a : cell, mark: (_b = match == null ? void 0 : match[2]) != null ? _b : null };
  }
  function hasMark(cell) {
    return cell.endsWith(CLOSE) && splitMark(cell).mark !== null;
  }
  function digestOf(texts3) {
    var _a;
    const basis = 2166136261;
    const prime = 16777619;
    let hash = basis;
    for (const sign of texts3.join("\0")) {
      hash = Math.imul(hash ^ ((_a = sign.codePointAt(0)) != null ? _a : 0), prime) >>> 0;
    }
    return hash.toString(36);
  }

  // src/core/shorten.ts
  function shorten(text2, limit) {
    if (text2.length <= limit) return text2;
    const cut = text2.slice(0, limit - 1);
    return `${cut.replace(/[\uD800-\uDBFF]$/, "")}…`;
  }

  // src/core/token.ts
  function formatToken(token) {
    return `${token.runId}-${token.index}`;
  }
  var TOKEN_PATTERN = /^([A-Z0-9]{1,12})-([1-9][0-9]{0,6})$/;
  function parseToken(text2) {
    const match = TOKEN_PATTERN.exec(text2);
    if (match === null) return null;
    const [, runId2 = "", index = ""] = match;
    return { runId: runId2, index: Number(index) };
  }
  var ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  var RUN_ID_LENGTH = 4;
  function runId(number2) {
    let id = "";
    for (let place = 0, rest = number2; place < RUN_ID_LENGTH; place++, rest = Math.floor(rest / ALPHABET.length)) {
      id += ALPHABET.charAt(rest % ALPHABET.length);
    }
    return id;
  }
  function makeRunId(random, taken) {
    const digits = random().replace(/[^0-9a-f]/gi, "");
    let number2 = Number.parseInt(digits.slice(0, 8), 16) >>> 0;
    while (taken.has(runId(number2))) number2++;
    return runId(number2);
  }

  // src/core/status.ts
  var STATUSES = [
    "Invalid",
    "Queued",
    "Sending",
    "Accepted",
    "Created",
    "Failed",
    "Unknown",
    "Skipped",
    "Deleted"
  ];
  var TOKEN_MARK = " · ";
  var REASON_MARK = " — ";
  var REASON_LIMIT = 500;
  function formatStatus(status, token = null, reason = "") {
    const short = shorten(reason.trim().replace(/\s+/g, " "), REASON_LIMIT);
    return status + (token === null ? "" : TOKEN_MARK + formatToken(token)) + (short === "" ? "" : REASON_MARK + short);
  }
  var STATUS_PATTERN = /^([A-Z][a-z]+)(?: · (\S+))?(?: — ([\s\S]*))?$/;
  function parseStatus(text2) {
    var _a;
    const trimmed = splitMark(text2.trim()).text;
    if (trimmed === "") return { kind: "blank" };
    const [, word, key3, reason = ""] = (_a = STATUS_PATTERN.exec(trimmed)) != null ? _a : [];
    const status = STATUSES.find((each) => each === word);
    const token = key3 === void 0 ? null : parseToken(key3);
    const brokenToken = key3 !== void 0 && token === null;
    if (status === void 0 || brokenToken) return { kind: "foreign", text: trimmed };
    return { kind: "status", status, token, reason };
  }
  function tokenIn(cell) {
    const read = parseStatus(cell);
    return read.kind === "status" ? read.token : null;
  }
  function keyIn(cell) {
    const token = tokenIn(cell);
    return token === null ? null : formatToken(token);
  }

  // src/run/sheet/table.ts
  function spanOf(rows) {
    return { first: rows.reduce((a, b) => Math.min(a, b)), last: rows.reduce((a, b) => Math.max(a, b)) };
  }
  function withOneMore({ first, last }) {
    return { first, last: last + 1 };
  }

  // src/run/sheet/row-digest.ts
  function rowDigest(line, { columns }) {
    const filling = columns.filter(({ field }) => field !== null);
    const sorted = [...filling].sort((a, b) => {
      var _a, _b;
      return ((_a = a.field) != null ? _a : "") < ((_b = b.field) != null ? _b : "") ? -1 : 1;
    });
    return digestOf(sorted.map(({ column }) => {
      var _a;
      return (_a = line[column]) != null ? _a : "";
    }));
  }
  function isMisplacedStatus(status, line, mapping) {
    const { mark } = splitMark(status.trim());
    return mark !== null && mark.slice(mark.lastIndexOf("-") + 1) !== rowDigest(line, mapping);
  }
  function isLate(status, lastWriter) {
    const { mark } = splitMark(status.trim());
    return mark !== null && lastWriter !== null && !mark.startsWith(`${lastWriter}-`);
  }
  function isMisplacedId(id, key3) {
    const { mark } = splitMark(id.trim());
    return mark !== null && mark !== key3;
  }

  // src/core/cell-name.ts
  function columnLetter(index) {
    let letters = "";
    for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
      letters = String.fromCharCode(65 + rest % 26) + letters;
    }
    return letters;
  }
  function cellName(rowNumber2, column) {
    return `${columnLetter(column)}${rowNumber2}`;
  }

  // src/core/checks/issue-codes.ts
  var ISSUE_TITLES = {
    required: "is missing",
    "error-value": "holds a spreadsheet error",
    "stray-text": "holds a text of this add-on",
    "text-too-long": "is too long",
    "email-invalid": "is not an e-mail address",
    "email-list": "holds several e-mail addresses",
    "email-name": "holds a name around the e-mail address",
    "email-spaces": "has a space in the e-mail address",
    "email-punctuation": "has stray characters around the e-mail address",
    "email-domain": "has a misspelt e-mail domain",
    "email-domain-unusual": "may have a misspelt e-mail domain",
    "date-missing": "is missing",
    "date-error-value": "holds a spreadsheet error",
    "date-unreadable": "cannot be read as a date",
    "date-impossible": "is not a real date",
    "date-no-year": "has no year",
    "date-two-digit-year": "has a year of two digits",
    "date-time-only": "is a time without a date",
    "date-number": "is a plain number, not a date",
    "date-order": "has day and month in the other order",
    "date-ambiguous-order": "could be two different dates",
    "date-maybe-swapped": "may have day and month swapped",
    "date-weekday": "names a weekday that is not the one of its date",
    "date-not-existing-hour": "is in an hour that the clock change skips",
    "date-double-hour": "is in an hour that the clock change repeats",
    "date-far": "is too far away to be meant",
    "end-before-due": "is before the due date",
    "due-past": "is in the past",
    "reminder-invalid": "is not a whole number of minutes",
    "reminder-too-long": "is too long before the due date",
    "notify-invalid": "is neither yes nor no",
    "related-invalid": "is neither lead nor opportunity",
    "related-both-ids": "leaves open whether the lead or the opportunity is meant",
    "related-none-with-id": "says none although an ID is given",
    "related-other-id": "does not fit the ID that is given",
    "related-id-missing": "needs an ID",
    "related-two-ids": "contradicts another ID in the row",
    "related-kind-missing": "does not say whether it is a lead or an opportunity",
    "guid-length": "has an ID of the wrong length",
    "guid-character": "has a wrong character in the ID",
    "guid-inside": "holds an ID among other text",
    "guid-invalid": "is not a LeadSquared ID"
  };
  function issueTitle(code) {
    var _a;
    const titles = ISSUE_TITLES;
    return (_a = titles[code]) != null ? _a : "needs attention";
  }

  // src/core/checks/describe-issue.ts
  function describeIssue(issue) {
    return issue.header === "" ? issue.message : `${issue.header}: ${issue.message}`;
  }
  var LEVELS = ["error", "warning"];
  function toGroup({ first, row, count }) {
    const { level, code, header, column, message } = first;
    const summary = `${count} ${count === 1 ? "row" : "rows"}: ${header} ${issueTitle(code)}.`;
    const firstCell2 = column === null ? null : cellName(row, column);
    return { level, code, header, column, count, firstRow: row, firstCell: firstCell2, summary, message };
  }
  function groupIssues(checked) {
    const tallies = /* @__PURE__ */ new Map();
    for (const { rowNumber: rowNumber2, issues } of checked) {
      for (const issue of issues) {
        const key3 = JSON.stringify([issue.level, issue.code, issue.column, issue.header]);
        const tally = tallies.get(key3);
        if (tally === void 0) tallies.set(key3, { first: issue, row: rowNumber2, count: 1 });
        else tally.count++;
      }
    }
    return [...tallies.values()].map(toGroup).sort(
      (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count || a.firstRow - b.firstRow
    );
  }

  // src/core/checks/plain-text.ts
  var SHOWN_LENGTH = 80;
  var ELLIPSIS = "…";
  var INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
  var TRIMMED = /[\s\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
  var CONTROL = /(?![\n\t])\p{Cc}/gu;
  var ASCII = /^[\x20-\x7e]*$/;
  function isTrimmed(text2, index) {
    const code = text2.charCodeAt(index);
    return code <= 32 || code >= 127 && TRIMMED.test(text2.charAt(index));
  }
  function trimText(text2) {
    let start2 = 0;
    let end = text2.length;
    while (start2 < end && isTrimmed(text2, start2)) start2++;
    while (end > start2 && isTrimmed(text2, end - 1)) end--;
    return start2 === 0 && end === text2.length ? text2 : text2.slice(start2, end);
  }
  function cleanText(text2) {
    if (ASCII.test(text2)) return trimText(text2);
    return trimText(text2.replace(/\r\n?/g, "\n").replace(CONTROL, ""));
  }
  function cleanToken(text2, maxLength2) {
    const trimmed = trimText(text2);
    const kept = trimmed.length > maxLength2 ? `${trimmed.slice(0, maxLength2)} ${ELLIPSIS}` : trimmed;
    if (ASCII.test(kept)) return kept;
    return kept.replace(INVISIBLE, "").replace(/\s/g, " ").replace(CONTROL, "");
  }
  function shorten2(text2, max = SHOWN_LENGTH) {
    const trimmed = trimText(text2);
    const line = trimmed.slice(0, max * 4).replace(/\s+/g, " ").replace(CONTROL, "");
    if (line.length <= max && trimmed.length <= max * 4) return line;
    const cut = line.slice(0, max - 1);
    return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut) + ELLIPSIS;
  }
  function quote(text2) {
    return `"${shorten2(text2, SHOWN_LENGTH - 2)}"`;
  }

  // src/core/mapping/header-row.ts
  var isEmpty = (row) => row === void 0 || row.every((text2) => trimText(text2) === "");
  function findHeaderRow(firstRows, frozenRows, setting) {
    if (setting !== "auto") return setting;
    if (frozenRows > 0 && !isEmpty(firstRows[frozenRows - 1])) return frozenRows;
    const first = firstRows.findIndex((row) => !isEmpty(row));
    return first === -1 ? 1 : first + 1;
  }

  // src/core/fields/field-table.ts
  var FIELD_TABLE = {
    Name: {
      label: "Task name",
      aliases: ["Subject", "Title", "Task", "Task subject", "Task title"],
      help: "The subject of the task, as the owner will see it.",
      required: true,
      scope: "row",
      check: "text"
    },
    TaskType: {
      label: "Task type",
      aliases: ["Type", "Task type name", "Type of task"],
      help: "The name of a task type of your LeadSquared account, such as Meeting.",
      required: true,
      scope: "row",
      check: "text"
    },
    OwnerEmailAddress: {
      label: "Owner e-mail",
      aliases: [
        "Owner",
        "Owner email address",
        "Owner mail",
        "Task owner",
        "Task owner email",
        "Assigned to",
        "Assignee",
        "Assignee email",
        "User email"
      ],
      help: "The e-mail address of the LeadSquared user who is to do the task.",
      required: true,
      scope: "row",
      check: "email"
    },
    // LeadSquared turns a blank due date into the current day without a word, so here it is required.
    DueDate: {
      label: "Due date",
      aliases: [
        "Due",
        "Due on",
        "Due at",
        "Due by",
        "Due date and time",
        "Deadline",
        "Start",
        "Start date",
        "Starts",
        "Starts at"
      ],
      help: "When the task is due, or when an appointment starts, in the time zone of the spreadsheet.",
      required: true,
      scope: "row",
      check: "date"
    },
    EndDate: {
      label: "End date",
      aliases: ["End", "Ends", "Ends at", "End time", "End date and time", "Finish", "Finish date"],
      help: "When an appointment ends; without it, the usual duration of the task type is taken.",
      required: false,
      scope: "row",
      check: "date"
    },
    RelatedEntity: {
      label: "Related to",
      aliases: ["Related", "Related entity type", "Related type", "Linked to"],
      help: "Whether the task belongs to a lead, an opportunity or nothing; without it, the filled ID column decides.",
      required: false,
      scope: "row",
      check: "related"
    },
    RelatedEntityId: {
      label: "Related ID",
      aliases: ["Related to ID", "Linked ID", "Lead or opportunity ID"],
      help: "The ID of the lead or opportunity that Related to speaks of.",
      required: false,
      scope: "row",
      check: "guid"
    },
    LeadId: {
      label: "Lead ID",
      aliases: ["Prospect ID", "Lead GUID", "Related lead ID"],
      help: "The ID of the lead that the task belongs to (ProspectID in a LeadSquared export).",
      required: false,
      scope: "row",
      check: "guid"
    },
    OpportunityId: {
      label: "Opportunity ID",
      aliases: ["Prospect activity ID", "Opportunity GUID", "Related opportunity ID"],
      help: "The ID of the opportunity that the task belongs to.",
      required: false,
      scope: "row",
      check: "guid"
    },
    Description: {
      label: "Description",
      aliases: ["Notes", "Note", "Details", "Comment", "Comments", "Task description"],
      help: "What the owner should know about the task.",
      required: false,
      scope: "row",
      check: "text"
    },
    Location: {
      label: "Location",
      aliases: ["Place", "Venue", "Meeting place"],
      help: "Where an appointment takes place.",
      required: false,
      scope: "row",
      check: "text",
      asIs: true
    },
    Reminder: {
      label: "Reminder (minutes)",
      aliases: ["Remind", "Reminder minutes", "Reminder in minutes", "Remind before", "Reminder before"],
      help: "How many minutes before the due time LeadSquared reminds the owner.",
      required: false,
      scope: "row",
      check: "reminder"
    },
    NotifyBy: {
      label: "Notify",
      aliases: ["Notify owner", "Notify by email", "Notification", "Send notification", "E-mail the owner"],
      help: "Yes if LeadSquared is to e-mail the owner about the new task, otherwise no.",
      required: false,
      scope: "row",
      check: "notify"
    },
    StatusWebhookURL: {
      label: "Webhook URL",
      aliases: ["Status webhook", "Webhook"],
      help: "An https address that LeadSquared calls when it has worked through a call.",
      required: false,
      scope: "call",
      check: "url"
    }
  };

  // src/core/fields/fields.ts
  var FIELD_NAMES = new Set(Object.keys(FIELD_TABLE));
  function isFieldName(name) {
    return FIELD_NAMES.has(name);
  }
  var FIELDS = Object.keys(FIELD_TABLE).filter(isFieldName).map((name) => ({ name, ...FIELD_TABLE[name] }));
  function isAsIs(name) {
    return "asIs" in FIELD_TABLE[name];
  }
  var AS_IS_FIELDS = FIELDS.map(({ name }) => name).filter(isAsIs);
  function fieldByName(name) {
    return isFieldName(name) ? { name, ...FIELD_TABLE[name] } : null;
  }
  function fieldLabel(name) {
    var _a, _b;
    return (_b = (_a = fieldByName(name)) == null ? void 0 : _a.label) != null ? _b : name;
  }

  // src/core/fields/header-key.ts
  var MAX_HEADER_LENGTH = 200;
  function headerKey(header) {
    return header.slice(0, MAX_HEADER_LENGTH).normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  }

  // src/core/mapping/looks-like-data.ts
  var NUMBER_OR_DATE = /^[\d\s./:,+-]*\d[\d\s./:,+-]*(?:[ap]m)?$/i;
  var EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
  var GUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-/i;
  var MAX_LENGTH = 100;
  function looksLikeData(text2) {
    if (text2.length > MAX_LENGTH) return false;
    const trimmed = trimText(text2);
    return NUMBER_OR_DATE.test(trimmed) || EMAIL.test(trimmed) || GUID.test(trimmed);
  }

  // src/core/mapping/mapping.ts
  var STATUS_HEADER = "Task status";
  var TASK_ID_HEADER = "Task ID";

  // src/core/mapping/mapping-problems.ts
  function problem(code, header, expected, message, at = {}) {
    const { column = null, level = "error" } = at;
    return {
      level,
      code,
      column,
      header: shorten2(header),
      found: column === null ? "" : shorten2(header),
      expected,
      message
    };
  }
  function noHeader() {
    const message = "The header row is empty. Write the names of the columns into it, such as Task name, Task type, Owner e-mail and Due date.";
    return problem("header-missing", "Header row", "a row with the names of the columns", message);
  }
  function headerIsData(header, column) {
    const message = `The header row holds ${quote(header)}, which looks like a task and not like the name of a column. Put a row with the names of the columns above the tasks, or set the header row in the settings.`;
    return problem("header-is-data", header, "the name of a column", message, { column });
  }
  function twoColumns(first, second, field) {
    const place = (entry) => `${quote(entry.header)} (column ${columnLetter(entry.column)})`;
    const message = `Two columns are taken for ${fieldLabel(field)}: ${place(first)} and ${place(second)}. Rename one of them, or set one to "do not send" in the mapping.`;
    return problem("mapping-two-columns", second.header, "one column for each field", message, {
      column: second.column
    });
  }
  function missingRequired(field) {
    const message = `No column holds ${field.label}, which every task needs. Name a column ${[field.label, ...field.aliases.slice(0, 3)].join(", ")} or ${field.name}, or give one value for all rows in the mapping.`;
    return problem("mapping-required", field.label, `a column named ${field.label}`, message);
  }
  function callField(header, column) {
    const message = "The webhook URL belongs to a whole call and not to a row, so this column is not sent. Write the address into the settings.";
    return problem("mapping-call-field", header, "the webhook URL in the settings", message, {
      column,
      level: "warning"
    });
  }
  function savedHeaderGone(header, field) {
    const message = `The saved mapping takes ${fieldLabel(field)} from a column ${quote(header)}, which is no longer there. Rename the column back, or save the mapping again.`;
    return problem("mapping-header-gone", header, `a column named ${shorten2(header)}`, message, {
      level: "warning"
    });
  }
  function savedFieldUnknown(header, field, column) {
    const message = `The saved mapping sends this column to ${quote(field)}, which is not a field of a task. Choose another field in the mapping.`;
    return problem(
      "mapping-unknown-field",
      header,
      "a field of the list, or a custom field such as mx_Custom_1",
      message,
      { column }
    );
  }
  function constantUnknown(field) {
    const message = `A value for all rows is set for ${quote(field)}, which is not a field of a task. Remove it in the mapping.`;
    return problem(
      "constant-unknown-field",
      field,
      "a field of the list, or a custom field such as mx_Custom_1",
      message
    );
  }
  function twoOwnColumns(header, first, second) {
    const message = `The sheet has two columns of this name, ${columnLetter(first)} and ${columnLetter(second)}, so it is not clear which one holds the results. Delete or rename one of them.`;
    return problem("mapping-two-own-columns", header, "one such column", message, { column: second });
  }

  // src/core/fields/custom-field.ts
  var SCHEMA_NAME = /^mx_\w{1,100}$/i;
  var SCHEMA_NAME_IN_BRACKETS = /[([](mx_\w{1,100})[)\]]\s*$/i;
  function schemaName(header) {
    var _a;
    const text2 = header.slice(0, 300).trim();
    const found = SCHEMA_NAME.test(text2) ? text2 : (_a = SCHEMA_NAME_IN_BRACKETS.exec(text2)) == null ? void 0 : _a[1];
    return found === void 0 ? null : `mx_${found.slice(3)}`;
  }

  // src/core/mapping/match-header.ts
  function buildIndex() {
    const index = /* @__PURE__ */ new Map();
    const add = (text2, field, how) => {
      const key3 = headerKey(text2);
      if (!index.has(key3)) index.set(key3, { field, how });
    };
    for (const field of FIELDS) add(field.name, field.name, "name");
    for (const field of FIELDS) add(field.label, field.name, "label");
    for (const field of FIELDS) for (const alias of field.aliases) add(alias, field.name, "alias");
    return index;
  }
  var INDEX = buildIndex();
  var NO_MATCH = { field: null, how: "none" };
  function matchHeader(header) {
    var _a;
    const schema = schemaName(header);
    if (schema !== null) return { field: schema, how: "custom" };
    return (_a = INDEX.get(headerKey(header))) != null ? _a : NO_MATCH;
  }
  function targetField(name) {
    var _a, _b;
    return (_b = (_a = fieldByName(name)) == null ? void 0 : _a.name) != null ? _b : schemaName(name);
  }

  // src/core/mapping/map-columns.ts
  var STATUS_KEY = headerKey(STATUS_HEADER);
  var TASK_ID_KEY = headerKey(TASK_ID_HEADER);
  function isOwn(header) {
    const key3 = headerKey(header);
    return key3 === STATUS_KEY || key3 === TASK_ID_KEY;
  }
  function mapColumn(header, column, saved, found) {
    if (isOwn(header)) return { column, header, field: null, how: "ignored" };
    const choice = saved.get(trimText(header));
    if (choice === "") return { column, header, field: null, how: "ignored" };
    if (choice !== void 0) {
      const field = targetField(choice);
      if (field === null) found.push(savedFieldUnknown(header, choice, column));
      return { column, header, field, how: field === null ? "none" : "saved" };
    }
    return { column, header, ...matchHeader(header) };
  }
  var sameField = (a, b) => a.toLowerCase() === b.toLowerCase();
  function settleDoubles(columns, found) {
    const chosen = columns.filter((entry) => entry.how === "saved");
    const settled = columns.map((entry) => {
      const { field } = entry;
      const taken = field !== null && chosen.some((other) => other.field !== null && sameField(other.field, field));
      return taken && entry.how !== "saved" ? { ...entry, field: null, how: "none" } : entry;
    });
    const first = /* @__PURE__ */ new Map();
    for (const entry of settled) {
      if (entry.field === null) continue;
      const earlier = first.get(entry.field.toLowerCase());
      if (earlier === void 0) first.set(entry.field.toLowerCase(), entry);
      else found.push(twoColumns(earlier, entry, entry.field));
    }
    return settled;
  }
  function dropCallFields(columns, found) {
    return columns.map((entry) => {
      var _a;
      if (entry.field === null || ((_a = fieldByName(entry.field)) == null ? void 0 : _a.scope) !== "call") return entry;
      found.push(callField(entry.header, entry.column));
      return { ...entry, field: null, how: "ignored" };
    });
  }
  function findOwn(header, name, found) {
    const places2 = header.flatMap((text2, column) => headerKey(text2) === headerKey(name) ? [column] : []);
    const [first, second] = places2;
    if (first !== void 0 && second !== void 0) found.push(twoOwnColumns(name, first, second));
    return first != null ? first : null;
  }
  function takeConstants(constants, columns, found) {
    return Object.entries(constants).flatMap(([name, text2]) => {
      var _a;
      const field = targetField(name);
      if (field === null || ((_a = fieldByName(field)) == null ? void 0 : _a.scope) === "call") {
        found.push(constantUnknown(name));
        return [];
      }
      const hasColumn = columns.some((entry) => entry.field !== null && sameField(entry.field, field));
      return hasColumn || trimText(text2) === "" ? [] : [{ field, text: text2 }];
    });
  }
  function checkHeader(header, columns) {
    var _a;
    if (header.every((text2) => trimText(text2) === "")) return noHeader();
    if (columns.some((entry) => entry.field !== null)) return null;
    const column = header.findIndex(looksLikeData);
    return column === -1 ? null : headerIsData((_a = header[column]) != null ? _a : "", column);
  }
  function mapColumns(header, settings) {
    const found = [];
    const saved = new Map(Object.entries(settings.columns).map(([text2, field]) => [trimText(text2), field]));
    const mapped = header.map((text2, column) => mapColumn(text2, column, saved, found));
    const columns = settleDoubles(dropCallFields(mapped, found), found);
    const constants = takeConstants(settings.constants, columns, found);
    const statusColumn = findOwn(header, STATUS_HEADER, found);
    const taskIdColumn = findOwn(header, TASK_ID_HEADER, found);
    const headerProblem = checkHeader(header, columns);
    const present = new Set([...columns, ...constants].map((entry) => entry.field));
    const missing2 = headerProblem !== null ? [] : FIELDS.filter((field) => field.required && !present.has(field.name));
    const headers = new Set(header.map(trimText));
    const gone = [...saved].filter(([text2, field]) => field !== "" && !headers.has(text2));
    return {
      columns,
      constants,
      statusColumn,
      taskIdColumn,
      problems: [
        ...headerProblem === null ? [] : [headerProblem],
        ...found,
        ...missing2.map(missingRequired),
        ...gone.map(([text2, field]) => savedHeaderGone(text2, field))
      ]
    };
  }

  // src/run/sheet/header-marks.ts
  var OPEN2 = "⟨";
  var CLOSE2 = "⟩";
  var NAMED = 3;
  function markedHeader(own, before) {
    const named = before.filter((text2) => text2 !== "").slice(-NAMED);
    return `${own} ${[...named.map((text2) => OPEN2 + text2)].join("")}${CLOSE2}`;
  }
  function marksIn(header) {
    return header.flatMap((text2) => {
      const start2 = text2.indexOf(` ${OPEN2}`);
      if (start2 < 0 || !text2.endsWith(CLOSE2)) return [];
      const named = text2.slice(start2 + 1 + OPEN2.length, -CLOSE2.length).split(OPEN2);
      return [{ text: text2, own: text2.slice(0, start2), named }];
    });
  }
  function hasMarks(header) {
    return marksIn(header).length > 0;
  }
  function lastFilled(table, headerRow, columns) {
    const span = { first: headerRow + 1, last: table.size().lastRow };
    if (span.last < span.first) return -1;
    const [left2, right] = [Math.min(...columns), Math.max(...columns)];
    const lines = table.readBlock(left2, right, span);
    return columns.map((column) => lines.some((line) => {
      var _a;
      return ((_a = line[column - left2]) != null ? _a : "") !== "";
    })).lastIndexOf(true);
  }
  function headerFor({ own }, place, {
    gone,
    last,
    taken
  }) {
    var _a;
    if (gone.length > 0 && place <= last) return (_a = gone[place - last + gone.length - 1]) != null ? _a : "";
    return taken.has(own) ? "" : own;
  }
  function resolveMarks(table, headerRow, header) {
    var _a;
    const marked2 = marksIn(header);
    const others = header.filter((text2) => !marked2.some((mark) => mark.text === text2));
    const [first] = marked2;
    const isInPlace2 = first !== void 0 && header[header.indexOf(first.text) - 1] === first.named[first.named.length - 1];
    const gone = isInPlace2 ? [] : ((_a = first == null ? void 0 : first.named) != null ? _a : []).filter((text2) => text2 !== "" && !others.includes(text2));
    const columns = marked2.map(({ text: text2 }) => header.indexOf(text2));
    const last = gone.length === 0 ? -1 : Math.max(gone.length - 1, lastFilled(table, headerRow, columns));
    const taken = new Set(others);
    for (const [place, mark] of marked2.entries()) {
      const text2 = headerFor(mark, place, { gone, last, taken });
      table.replaceInRow(headerRow, mark.text, text2);
      taken.add(text2);
    }
    table.flush();
  }

  // src/run/sheet/own-columns.ts
  function readHeader(table, headerRow) {
    var _a;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const { columns } = table.size();
      const [texts3 = []] = table.readTexts({ first: headerRow, last: headerRow }, columns + 1);
      if (((_a = texts3[columns]) != null ? _a : "") === "") return texts3.slice(0, columns);
    }
    throw busyColumns();
  }
  function busyColumns() {
    return busySheet("the columns “Task status” and “Task ID” could not be added");
  }
  function addOwnColumns(table, headerRow, before, missing2) {
    let header = before;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const named = header;
      const left2 = missing2.filter((text2) => !header.includes(text2));
      if (left2.length === 0) break;
      table.appendColumns(
        headerRow,
        left2.map((text2) => markedHeader(text2, named))
      );
      table.flush();
      resolveMarks(table, headerRow, readHeader(table, headerRow));
      header = readHeader(table, headerRow);
    }
    for (const text2 of missing2) {
      if (!header.includes(text2)) throw busyColumns();
      table.widenColumn(header.indexOf(text2));
    }
  }
  function nameOwnColumn(table, headerRow, header, column, text2) {
    table.writeHeader(headerRow, column, markedHeader(text2, header.slice(0, column)));
    table.flush();
    resolveMarks(table, headerRow, readHeader(table, headerRow));
  }

  // src/core/number-pattern.ts
  function digitClass(from, to) {
    return from === to ? String(from) : `[${from}-${to}]`;
  }
  function reach(first, last) {
    let free = 0;
    let end = first;
    for (let size2 = 10; first % size2 === 0 && first + size2 - 1 <= last; size2 *= 10) {
      free++;
      end = first + size2 - 1;
    }
    const size = 10 ** free;
    const digit = Math.floor(first / size) % 10;
    const steps = Math.min(9 - digit, Math.floor((last - end) / size));
    return { end: end + steps * size, free };
  }
  function spanPatterns(first, last) {
    const patterns = [];
    for (let from = first; from <= last; ) {
      const { end, free } = reach(from, last);
      const size = 10 ** free;
      const lead = Math.floor(from / size / 10);
      const digits = digitClass(Math.floor(from / size) % 10, Math.floor(end / size) % 10);
      patterns.push(`${lead === 0 ? "" : lead}${digits}${"[0-9]".repeat(free)}`);
      from = end + 1;
    }
    return patterns;
  }
  function numberPattern(numbers) {
    var _a;
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    const patterns = [];
    for (let place = 0; place < sorted.length; ) {
      const first = (_a = sorted[place]) != null ? _a : 0;
      let length = 1;
      while (sorted[place + length] === first + length) length++;
      patterns.push(...spanPatterns(first, first + length - 1));
      place += length;
    }
    return `(?:${patterns.join("|")})`;
  }

  // src/core/status-pattern.ts
  var SAME_TOKEN = "$1";
  var MEANINGFUL = /[$\\]/;
  function tokenPattern(tokens) {
    const indexes = /* @__PURE__ */ new Map();
    for (const { runId: runId2, index } of tokens) {
      const same = indexes.get(runId2);
      if (same === void 0) indexes.set(runId2, [index]);
      else same.push(index);
    }
    return [...indexes].map(([runId2, some]) => `${runId2}-${numberPattern(some)}`).join("|");
  }
  function statusPattern(from, tokens) {
    return `^(?:${from.join("|")})${TOKEN_MARK}(${tokenPattern(tokens)})(?:${REASON_MARK}.*)?$`;
  }
  function statusReplacement(status, reason) {
    if (MEANINGFUL.test(reason)) return null;
    const end = formatStatus(status, null, reason).slice(status.length);
    return status + TOKEN_MARK + SAME_TOKEN + end;
  }
  function idPattern(ids) {
    return `^(?:${ids.join("|")})$`;
  }

  // src/run/sheet/status-cells.ts
  var IDS_AT_ONCE = 100;
  function stretches(items) {
    var _a;
    const sorted = [...items].sort((a, b) => a.row - b.row);
    const result = [];
    for (const item of sorted) {
      const last = result[result.length - 1];
      if (last !== void 0 && ((_a = last[last.length - 1]) == null ? void 0 : _a.row) === item.row - 1) last.push(item);
      else result.push([item]);
    }
    return result;
  }
  var StatusCells = class _StatusCells {
    constructor(table, statusColumn, idColumn) {
      this.table = table;
      this.statusColumn = statusColumn;
      this.idColumn = idColumn;
    }
    moved(statusColumn, idColumn) {
      return new _StatusCells(this.table, statusColumn, idColumn);
    }
    read(span) {
      return this.table.readColumn(this.statusColumn, span).flatMap((text2, place) => {
        const read = parseStatus(text2);
        if (read.kind !== "status") return [];
        return [{ row: span.first + place, status: read.status, token: read.token, reason: read.reason }];
      });
    }
    readCells(span) {
      const { statusColumn, idColumn } = this;
      const first = Math.min(statusColumn, idColumn);
      const lines = this.table.readBlock(first, Math.max(statusColumn, idColumn), span);
      return lines.map((line, place) => {
        var _a, _b;
        return {
          row: span.first + place,
          status: (_a = line[statusColumn - first]) != null ? _a : "",
          id: (_b = line[idColumn - first]) != null ? _b : ""
        };
      });
    }
    change(from, tokens, to) {
      if (tokens.length === 0) return 0;
      const pattern = statusPattern(from, tokens);
      if (to === null) return this.table.replaceInColumn(this.statusColumn, { pattern }, "");
      const { status, reason } = to;
      const by = statusReplacement(status, reason);
      if (by !== null) return this.table.replaceInColumn(this.statusColumn, { pattern }, by);
      const changed = this.change(from, tokens, { status, reason: "" });
      for (const token of tokens) this.set(formatStatus(status, token), formatStatus(status, token, reason));
      return changed;
    }
    set(text2, by) {
      return this.table.replaceInColumn(this.statusColumn, { text: text2 }, by);
    }
    clearIds(ids) {
      for (let start2 = 0; start2 < ids.length; start2 += IDS_AT_ONCE) {
        const pattern = idPattern(ids.slice(start2, start2 + IDS_AT_ONCE));
        this.table.replaceInColumn(this.idColumn, { pattern }, "");
      }
    }
  };

  // src/run/sheet/status-column.ts
  function misleadingHeader(mapping, header, lines) {
    var _a;
    const { statusColumn } = mapping;
    if (statusColumn === null || lines.some((line) => {
      var _a2;
      return ((_a2 = line[statusColumn]) != null ? _a2 : "") !== "";
    })) return null;
    const settled = lines.map((line) => line.map((text2) => hasMark(text2) ? "" : text2));
    const other = withStatusColumn({ ...mapping, statusColumn: null }, settled);
    return other.statusColumn === null ? null : (_a = header[statusColumn]) != null ? _a : null;
  }
  function strayStatuses({ columns, statusColumn, taskIdColumn }, lines) {
    const strays = /* @__PURE__ */ new Map();
    for (const { column, field } of columns) {
      if (field !== null || column === statusColumn || column === taskIdColumn) continue;
      const texts3 = lines.map((line) => {
        var _a;
        return (_a = line[column]) != null ? _a : "";
      }).filter((text2) => hasMark(text2) && isOwn2(text2));
      if (texts3.length > 0) strays.set(column, new Set(texts3));
    }
    return strays;
  }
  function isOwn2(text2) {
    var _a;
    const token = tokenIn(text2);
    return token !== null && ((_a = splitMark(text2).mark) == null ? void 0 : _a.startsWith(`${token.runId}-`)) === true;
  }
  function richest(columns, lines, isOwnText) {
    var _a, _b;
    let best = null;
    for (const column of columns) {
      const count = lines.filter((line) => {
        var _a2;
        return isOwnText((_a2 = line[column]) != null ? _a2 : "");
      }).length;
      if (count > ((_a = best == null ? void 0 : best.count) != null ? _a : 0)) best = { column, count };
    }
    return (_b = best == null ? void 0 : best.column) != null ? _b : null;
  }
  function withStatusColumn(mapping, lines) {
    var _a;
    const candidates = mapping.columns.flatMap(
      ({ column, field }) => field === null && column !== mapping.taskIdColumn ? [column] : []
    );
    const found = (_a = richest(candidates, lines, (text2) => tokenIn(text2) !== null)) != null ? _a : richest(candidates, lines, hasMark);
    return found === null ? mapping : { ...mapping, statusColumn: found };
  }

  // src/run/sheet/sheet-head.ts
  var HEADER_SEARCH_ROWS = 20;
  function readHead(table, settings) {
    const head = readHeadLeniently(table, settings);
    const errors = head.mapping.problems.filter((problem3) => problem3.level === "error");
    if (errors.length > 0) {
      throw new UserError("mapping", errors.map(describeIssue).join("\n"));
    }
    return head;
  }
  function readTop(table) {
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const size = table.size();
      if (size.lastRow === 0) {
        throw new UserError(
          "no-header",
          "The sheet is empty. Put a header such as “Task name”, “Task type”, “Owner e-mail” and “Due date” into the first row, and one task into each row below it."
        );
      }
      const last = Math.min(size.lastRow, Math.max(HEADER_SEARCH_ROWS, size.frozenRows));
      const lines = table.readTexts({ first: 1, last }, size.columns + 1);
      if (lines.every((texts3) => {
        var _a;
        return ((_a = texts3[size.columns]) != null ? _a : "") === "";
      })) {
        return { size, lines: lines.map((texts3) => texts3.slice(0, size.columns)) };
      }
    }
    throw busySheet("nothing was done");
  }
  function readHeadLeniently(table, settings) {
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const head = tryToReadHead(table, settings);
      if (head !== null) return head;
    }
    throw busySheet("nothing was done");
  }
  function tryToReadHead(table, settings) {
    var _a, _b, _c, _d;
    const { size, lines } = readTop(table);
    const headerRow = findHeaderRow(lines, size.frozenRows, settings.headerRow);
    if (headerRow === null || headerRow > size.lastRow) {
      throw new UserError(
        "no-header",
        "No header was found. Put the names of the columns, such as “Task name” and “Due date”, into the first row."
      );
    }
    const header = (_b = (_a = lines[headerRow - 1]) != null ? _a : table.readTexts({ first: headerRow, last: headerRow }, size.columns)[0]) != null ? _b : [];
    if (hasMarks(header)) {
      resolveMarks(table, headerRow, header);
      return null;
    }
    const mapping = mapColumns(header, settings);
    if (mapping.statusColumn !== null) return { size, headerRow, header, mapping };
    const last = size.lastRow + 1;
    const [again = [], ...data] = table.readTexts({ first: headerRow, last }, size.columns + 1);
    const below = (_c = data[size.lastRow - headerRow]) != null ? _c : [];
    const isWhole = ((_d = again[size.columns]) != null ? _d : "") === "" && below.every((text2) => text2 === "");
    const isSame = isWhole && header.every((text2, column) => text2 === again[column]);
    return isSame ? { size, headerRow, header, mapping: withStatusColumn(mapping, data) } : null;
  }
  function dataSpan(head) {
    const first = head.headerRow + 1;
    return head.size.lastRow < first ? null : { first, last: head.size.lastRow };
  }
  function checkContext({ zone, locale }, { mapping }, settings, now) {
    return { mapping, settings, zone, locale, now };
  }
  function readData(table, head) {
    const span = dataSpan(head);
    return span === null ? [] : table.readRows(span, head.size.columns);
  }
  function shown(row, column) {
    var _a, _b;
    return column === null ? "" : (_b = (_a = row.cells[column]) == null ? void 0 : _a.display) != null ? _b : "";
  }
  function clearMisleadingHeader(table, { headerRow, header, mapping }, lines) {
    const misleading = misleadingHeader(mapping, header, lines);
    if (misleading !== null) table.replaceInRow(headerRow, misleading, "");
    return misleading !== null;
  }
  function clearStrays(table, head, lines) {
    const wasMisleading = clearMisleadingHeader(table, head, lines);
    const strays = strayStatuses(head.mapping, lines);
    for (const [column, texts3] of strays) {
      for (const text2 of texts3) table.replaceInColumn(column, { text: text2 }, "");
    }
    const wereAny = wasMisleading || strays.size > 0;
    if (wereAny) table.flush();
    return wereAny;
  }
  function readNamedHead(table, settings) {
    var _a;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const head = readHead(table, settings);
      const { statusColumn } = head.mapping;
      if (statusColumn === null || ((_a = head.header[statusColumn]) != null ? _a : "") !== "") return head;
      nameOwnColumn(table, head.headerRow, head.header, statusColumn, STATUS_HEADER);
      const named = readHead(table, settings);
      const span = { first: named.headerRow + 1, last: named.size.lastRow };
      if (!clearMisleadingHeader(table, named, table.readTexts(span, named.size.columns))) return named;
      table.flush();
    }
    throw busySheet("nothing was done");
  }
  function readReadySheet(table, settings) {
    let head = readNamedHead(table, settings);
    const missing2 = [
      ...head.mapping.statusColumn === null ? [STATUS_HEADER] : [],
      ...head.mapping.taskIdColumn === null ? [TASK_ID_HEADER] : []
    ];
    if (missing2.length > 0) {
      addOwnColumns(table, head.headerRow, head.header, missing2);
      head = readHead(table, settings);
    }
    const { statusColumn, taskIdColumn } = head.mapping;
    if (statusColumn === null || taskIdColumn === null) throw busySheet("nothing was done");
    const cells = new StatusCells(table, statusColumn, taskIdColumn);
    table.colourStatuses(cells.statusColumn);
    return { head, cells };
  }

  // src/core/cell.ts
  function displays({ cells }) {
    return cells.map(({ display }) => display);
  }

  // src/run/sheet/snapshot.ts
  function snapshotOf({ headerRow, header }, read) {
    return { headerRow, header, first: headerRow + 1, lines: read.map(displays) };
  }
  function shownAt({ lines, first }, row, column) {
    var _a, _b;
    return (_b = (_a = lines[row - first]) == null ? void 0 : _a[column]) != null ? _b : "";
  }
  function readSnapshot(table, headerRow, span, columns) {
    if (span.first === headerRow + 1) {
      const [header2 = [], ...lines2] = table.readTexts({ first: headerRow, last: span.last }, columns);
      return { headerRow, header: header2, first: span.first, lines: lines2 };
    }
    const lines = table.readTexts(span, columns);
    const [header = []] = table.readTexts({ first: headerRow, last: headerRow }, columns);
    return { headerRow, header, first: span.first, lines };
  }
  function sameTexts(one, other) {
    return one.length === other.length && one.every((text2, place) => text2 === other[place]);
  }
  function isWrittenInto(before, after, column, texts3) {
    if (!sameTexts(before.header, after.header) || before.lines.length !== after.lines.length) return false;
    return after.lines.every((line, place) => {
      var _a;
      const text2 = texts3.get(before.first + place);
      const earlier = (_a = before.lines[place]) != null ? _a : [];
      if (text2 === void 0) return sameTexts(earlier, line);
      return sameTexts(
        earlier.map((cell, each) => each === column ? text2 : cell),
        line
      );
    });
  }

  // src/run/sheet/match-columns.ts
  var texts = ({ lines }, column) => lines.map((line) => {
    var _a;
    return (_a = line[column]) != null ? _a : "";
  }).filter((text2) => text2 !== "");
  function likest(before, lost, after, fresh) {
    const held = new Set(texts(before, lost));
    const ranked = fresh.map((column) => ({ column, shared: texts(after, column).filter((text2) => held.has(text2)).length })).sort((a, b) => b.shared - a.shared);
    const [first, second] = ranked;
    if (first === void 0 || first.shared === 0 || first.shared === (second == null ? void 0 : second.shared)) return null;
    return first.column;
  }
  function matchColumns(before, after, written2) {
    var _a;
    const free = /* @__PURE__ */ new Map();
    for (const [column, text2] of after.header.entries()) free.set(text2, [...(_a = free.get(text2)) != null ? _a : [], column]);
    const places2 = before.header.map((text2) => {
      var _a2, _b;
      return (_b = (_a2 = free.get(text2)) == null ? void 0 : _a2.shift()) != null ? _b : null;
    });
    const fresh = [...free.values()].flat().sort((a, b) => a - b);
    const isFree = (column) => !places2.includes(column);
    const lost = () => places2.flatMap((place, column) => place === null ? [column] : []);
    const pair = (among) => {
      var _a2;
      const [only, other] = lost();
      if (only !== void 0 && other === void 0 && among.length === 1) places2[only] = (_a2 = among[0]) != null ? _a2 : null;
    };
    pair(fresh);
    for (const column of lost()) places2[column] = likest(before, column, after, fresh.filter(isFree));
    pair(fresh.filter((column) => isFree(column) && texts(after, column).some((text2) => written2.has(text2))));
    return places2;
  }

  // src/run/sheet/match-rows.ts
  function contents(snapshot, columns) {
    return snapshot.lines.map((line, place) => ({
      row: snapshot.first + place,
      texts: columns.map((column) => {
        var _a;
        return (_a = line[column]) != null ? _a : "";
      })
    }));
  }
  var MOST_EDITED = 60;
  function likeness(one, other) {
    return one.filter((text2, place) => text2 !== "" && text2 === other[place]).length;
  }
  function matchEdited(before, after, found) {
    if (before.length > MOST_EDITED || after.length > MOST_EDITED) return;
    const pairs = after.flatMap(
      (now) => before.map((source) => ({ now, source, like: likeness(source.texts, now.texts) }))
    );
    const distance = ({ now, source }) => Math.abs(now.row - source.row);
    pairs.sort((a, b) => b.like - a.like || distance(a) - distance(b));
    const taken = /* @__PURE__ */ new Set();
    for (const { now, source, like } of pairs) {
      const filled = source.texts.filter((text2) => text2 !== "").length;
      if (like * 2 < filled || taken.has(source.row) || found.has(now.row)) continue;
      taken.add(source.row);
      found.set(now.row, source.row);
    }
  }
  var keyOf = ({ texts: texts3 }) => texts3.join("\0");
  function equalRowsOf(before, after, found) {
    const sources = new Map(before.map((content) => [keyOf(content), content.row]));
    return new Map(
      after.flatMap((content) => {
        const source = found.has(content.row) ? void 0 : sources.get(keyOf(content));
        return source === void 0 ? [] : [[content.row, source]];
      })
    );
  }
  function matchRows(before, after, preferences) {
    const found = /* @__PURE__ */ new Map();
    const groups = /* @__PURE__ */ new Map();
    for (const content of before) {
      const key3 = keyOf(content);
      const group = groups.get(key3);
      if (group === void 0) groups.set(key3, [content]);
      else group.push(content);
    }
    const later = after.map((content) => {
      var _a;
      return { content, group: (_a = groups.get(keyOf(content))) != null ? _a : [] };
    });
    for (const prefers of [...preferences, null]) {
      for (const { content, group } of later) {
        if (found.has(content.row) || group.length === 0) continue;
        const place = prefers === null ? 0 : group.findIndex((source2) => prefers(source2.row, content.row));
        const [source] = place < 0 ? [] : group.splice(place, 1);
        if (source !== void 0) found.set(content.row, source.row);
      }
    }
    const left2 = [...groups.values()].flat();
    matchEdited(
      left2,
      after.filter(({ row }) => !found.has(row)),
      found
    );
    return found;
  }

  // src/run/sheet/misplaced-cells.ts
  function reconcile(meant, after) {
    var _a;
    const { before, column } = meant;
    const places2 = matchColumns(before, after, meant.written);
    const own = (_a = places2[column]) != null ? _a : null;
    const shared = places2.flatMap(
      (now, source) => now === null || source === column ? [] : [{ now, source }]
    );
    const hit = /* @__PURE__ */ new Set([...meant.hit, ...hitColumns(meant.written, shared, after)]);
    const telling = shared.filter(({ source }) => !hit.has(source));
    const was = contents(
      before,
      telling.map(({ source }) => source)
    );
    const is2 = contents(
      after,
      telling.map(({ now }) => now)
    );
    const rows = matchRows(
      was,
      is2,
      [isMarked, isUntouched, isInPlace, isOverwritten].map((prefers) => (source, now) => {
        var _a2;
        return prefers(meant, source, (_a2 = after.lines[now - after.first]) != null ? _a2 : [], places2, hit);
      })
    );
    const equals = equalRowsOf(was, is2, rows);
    const sources = new Map(shared.map(({ now, source }) => [now, source]));
    const areAllKnown = new Set(rows.values()).size === before.lines.length;
    const writes = [];
    for (const [place, cells] of after.lines.entries()) {
      const row = after.first + place;
      const source = rows.get(row);
      for (const [at, text2] of cells.entries()) {
        const should = at === own ? ownText(meant, text2, source, () => rescued(meant, text2, cells, places2)) : otherText(meant, text2, source != null ? source : equals.get(row), sources.get(at), areAllKnown);
        if (should !== text2) writes.push({ row, column: at, text: should, was: text2 });
      }
    }
    return { writes, column: own, hit };
  }
  function hitColumns(written2, shared, { lines }) {
    const isHit = (text2) => text2 !== void 0 && text2 !== "" && written2.has(text2);
    return shared.filter(({ now }) => lines.some((line) => isHit(line[now]))).map(({ source }) => source);
  }
  function wanted({ before, column, texts: texts3 }, row) {
    var _a;
    return (_a = texts3.get(row)) != null ? _a : shownAt(before, row, column);
  }
  function marked(meant, row, text2) {
    var _a;
    const { before, markFor } = meant;
    return markFor === null ? text2 : withMark(text2, markFor((_a = before.lines[row - before.first]) != null ? _a : []));
  }
  function rescued(meant, text2, cells, places2) {
    if (meant.markFor === null) return text2;
    const line = places2.map((place) => {
      var _a;
      return place === null ? "" : (_a = cells[place]) != null ? _a : "";
    });
    return withMark(meant.rescue(cells), meant.markFor(line));
  }
  function isInOrder(meant, row, text2) {
    const plain2 = wanted(meant, row);
    return text2 === plain2 || text2 === marked(meant, row, plain2);
  }
  function ownText(meant, text2, source, rescue) {
    const { before, column, texts: texts3, written: written2 } = meant;
    if (source === void 0) return text2 !== "" && written2.has(text2) ? rescue() : text2;
    if (isInOrder(meant, source, text2)) return text2;
    const isMissed = texts3.has(source) && text2 === shownAt(before, source, column);
    return isMissed || written2.has(text2) ? marked(meant, source, wanted(meant, source)) : text2;
  }
  var shownIn = (cells, place) => {
    var _a;
    return (_a = cells[place != null ? place : -1]) != null ? _a : "";
  };
  var isMarked = (meant, source, cells, places2, hit) => {
    const strays = [...hit].map((at) => shownIn(cells, places2[at])).filter((text2) => text2 !== "" && meant.written.has(text2));
    return meant.texts.has(source) && strays.includes(marked(meant, source, wanted(meant, source)));
  };
  var isUntouched = ({ before, column }, source, cells, places2, hit) => [column, ...hit].every((at) => shownIn(cells, places2[at]) === shownAt(before, source, at));
  var isInPlace = (meant, source, cells, places2, hit) => isInOrder(meant, source, shownIn(cells, places2[meant.column])) && [...hit].every((at) => shownIn(cells, places2[at]) === shownAt(meant.before, source, at));
  var isOverwritten = ({ column, written: written2 }, _source, cells, places2) => {
    const text2 = shownIn(cells, places2[column]);
    return text2 !== "" && written2.has(text2);
  };
  function otherText({ before, written: written2, markFor }, text2, row, column, areAllKnown) {
    if (text2 === "" || !written2.has(text2)) return text2;
    if (row === void 0 && column !== void 0 && (!areAllKnown || markFor === null)) return text2;
    return row === void 0 || column === void 0 ? "" : shownAt(before, row, column);
  }

  // src/run/sheet/verified-write.ts
  var ROUNDS = 10;
  function write(table, writes) {
    var _a, _b;
    for (const column of new Set(writes.map((each) => each.column))) {
      for (const stretch of stretches(writes.filter((each) => each.column === column))) {
        const texts3 = stretch.map(({ text: text2 }) => text2);
        table.writeColumn(column, (_b = (_a = stretch[0]) == null ? void 0 : _a.row) != null ? _b : 0, texts3);
      }
    }
    table.flush();
  }
  function restore(table, writes) {
    for (const { row, column, text: text2, was } of writes) table.replaceInCell(row, column, was, text2);
  }
  function readWhole(table, headerRow) {
    var _a, _b;
    for (let attempt = 0; attempt < ROUNDS; attempt++) {
      const top = headerRow();
      const { lastRow, columns } = table.size();
      const snapshot = readSnapshot(table, top, { first: top + 1, last: lastRow + 1 }, columns + 1);
      const below = (_a = snapshot.lines[lastRow - top]) != null ? _a : [];
      const beside = (_b = snapshot.header[columns]) != null ? _b : "";
      const size = table.size();
      const isWhole = size.lastRow === lastRow && size.columns === columns && beside === "" && below.every((text2) => text2 === "");
      if (isWhole) return { ...snapshot, header: snapshot.header.slice(0, columns) };
    }
    throw busySheet("its statuses could not be written");
  }
  function keepFence(table, meant) {
    var _a;
    const { fence, mark } = meant;
    if (fence === void 0 || mark === null || fence.holds()) return;
    const pattern = markPattern(mark.writer);
    for (const column of /* @__PURE__ */ new Set([meant.column, (_a = columnNow(table, meant)) != null ? _a : meant.column])) {
      table.replaceInColumn(column, { pattern }, fence.instead);
    }
    table.flush();
    throw overtaken();
  }
  function takeMarksOff(table, writer, column) {
    const count = table.replaceInColumn(column, { pattern: markPattern(writer) }, "$1");
    table.flush();
    return count;
  }
  function takeAllOff(table, meant, column) {
    const { mark, texts: texts3 } = meant;
    if (mark === null) return true;
    let count = takeMarksOff(table, mark.writer, column);
    if (count >= texts3.size) return true;
    for (let last = column, attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const now = columnNow(table, meant);
      if (now === null) break;
      const more = takeMarksOff(table, mark.writer, now);
      count += more;
      if (count >= texts3.size || now === last && more === 0) break;
      last = now;
    }
    return false;
  }
  function columnNow(table, meant) {
    var _a;
    return (_a = matchColumns(meant.before, readWhole(table, meant.headerRow), /* @__PURE__ */ new Set())[meant.column]) != null ? _a : null;
  }
  function reconcileAll(table, meant, markFor, markedTexts) {
    const { before, column, texts: texts3, rescue = () => "", headerRow } = meant;
    const written2 = new Set(markedTexts);
    let hit = /* @__PURE__ */ new Set();
    for (let round = 0; round < ROUNDS; round++) {
      const meaning = { before, column, texts: texts3, markFor, written: written2, hit, rescue };
      const reconciliation = reconcile(meaning, readWhole(table, headerRow));
      if (reconciliation.column === null) {
        throw new UserError(
          "mapping",
          "A column of the add-on was deleted while it was being written. Undo the deletion (Ctrl+Z) before you go on."
        );
      }
      if (reconciliation.writes.length === 0) return reconciliation.column;
      hit = reconciliation.hit;
      const own = reconciliation.writes.filter((each) => each.column === reconciliation.column);
      for (const { text: text2 } of own) written2.add(text2);
      restore(
        table,
        reconciliation.writes.filter((each) => each.column !== reconciliation.column)
      );
      write(table, own);
      keepFence(table, meant);
    }
    throw busySheet("its statuses could not be written");
  }
  function writeVerified(table, meant) {
    const { before, column, texts: texts3, mark } = meant;
    if (texts3.size === 0) return false;
    const markFor = mark === null ? null : (line) => `${mark.writer}-${mark.tell(line)}`;
    const markedTexts = new Map([...texts3].map(([row, text2]) => [row, marked({ before, markFor }, row, text2)]));
    write(
      table,
      [...markedTexts].map(([row, text2]) => ({ row, column, text: text2, was: "" }))
    );
    keepFence(table, meant);
    const end = before.first + before.lines.length - 1;
    const now = readSnapshot(table, before.headerRow, { first: before.first, last: end }, before.header.length);
    const isStill = isWrittenInto(before, now, column, markedTexts);
    const place = isStill ? column : reconcileAll(table, meant, markFor, markedTexts.values());
    return !takeAllOff(table, meant, place) || !isStill;
  }

  // src/run/status/status-texts.ts
  function invalidStatus({ issues }) {
    const errors = issues.filter(({ level }) => level === "error");
    return formatStatus("Invalid", null, errors.map(describeIssue).join(" "));
  }
  var TWO_AT_ONCE = formatStatus(
    "Unknown",
    null,
    "two windows had this row at once. Choose “Send all new rows” to have it looked up in LeadSquared."
  );
  var COPY_OF_CREATED = formatStatus(
    "Unknown",
    null,
    "this row was copied while it was being sent. Choose “Send all new rows” to have it looked up in LeadSquared."
  );

  // src/run/status/copied-rows.ts
  function carriers({ sheet }, snapshot) {
    var _a, _b;
    const own = new Set(sheet.entries.map((entry) => entry.key));
    const rows = /* @__PURE__ */ new Map();
    for (const [place, line] of snapshot.lines.entries()) {
      const key3 = keyIn((_a = line[sheet.cells.statusColumn]) != null ? _a : "");
      if (key3 === null || !own.has(key3)) continue;
      rows.set(key3, [...(_b = rows.get(key3)) != null ? _b : [], snapshot.first + place]);
    }
    return rows;
  }
  function writeCopies(run, before, texts3) {
    const { table, head, cells } = run.sheet;
    writeVerified(table, {
      before,
      column: cells.statusColumn,
      texts: texts3,
      mark: { writer: run.record.id, tell: (line) => rowDigest(line, head.mapping) },
      // Held up beyond the lease, it could hide what another window has made of a copy meanwhile.
      fence: { holds: () => run.session.keepLease(), instead: TWO_AT_ONCE },
      headerRow: () => readHeadLeniently(table, run.job.settings).headerRow
    });
    run.sheet.relocate();
  }
  function readRows({ sheet }) {
    const { table, head } = sheet;
    const span = dataSpan(head);
    return span === null ? null : readSnapshot(table, head.headerRow, span, head.size.columns);
  }
  function dropCopiedRows(run) {
    var _a, _b, _c;
    const { cells, entries: entries2 } = run.sheet;
    const before = readRows(run);
    if (before === null) return;
    const rows = carriers(run, before);
    const blank = /* @__PURE__ */ new Map();
    const { statusColumn, idColumn } = cells;
    const cell = (row, column) => shownAt(before, row, column);
    for (const { key: key3, claimed } of entries2) {
      const same = (_a = rows.get(key3)) != null ? _a : [];
      const isClaimed = (row) => claimed == null ? void 0 : claimed.every((text2, at) => at === statusColumn || at === idColumn || text2 === cell(row, at));
      const alike = same.filter(isClaimed);
      const original = (_c = (_b = alike.find((row) => cell(row, idColumn) !== "")) != null ? _b : alike[0]) != null ? _c : same[0];
      for (const row of same) if (row !== original) blank.set(row, "");
    }
    writeCopies(run, before, blank);
  }
  function doubtCopiedRows(run) {
    const before = readRows(run);
    if (before === null) return;
    const { statusColumn, idColumn } = run.sheet.cells;
    const hasId = (row) => shownAt(before, row, idColumn).trim() !== "";
    const texts3 = /* @__PURE__ */ new Map();
    for (const same of carriers(run, before).values()) {
      if (!same.some(hasId)) continue;
      for (const row of same) {
        const read = parseStatus(shownAt(before, row, statusColumn));
        const saysCreated = read.kind === "status" && read.status === "Created";
        if (saysCreated && !hasId(row)) texts3.set(row, COPY_OF_CREATED);
      }
    }
    if (texts3.size > 0) writeCopies(run, before, texts3);
  }

  // src/run/status/transitions.ts
  var CHANGES = {
    claim: { moves: { Queued: ["Sending"] }, whenGone: "leaves", dropsCopies: true },
    unclaim: { moves: { Sending: ["Queued"] }, whenGone: "leaves", dropsCopies: false },
    giveBack: { moves: { Queued: [""] }, whenGone: "leaves", dropsCopies: false },
    refuse: { moves: { Queued: ["Invalid", ""] }, whenGone: "leaves", dropsCopies: false },
    answer: {
      moves: { Sending: ["Created", "Accepted", "Failed", "Unknown", "Queued", ""] },
      whenGone: "counts",
      dropsCopies: true
    },
    lookUp: {
      moves: {
        Sending: ["Created", "Accepted", "Failed", "Unknown"],
        Accepted: ["Created", "Accepted", "Failed"],
        Unknown: ["Created", "Unknown"]
      },
      whenGone: "counts",
      dropsCopies: true
    },
    lookUpAgain: { moves: { Created: ["Accepted"] }, whenGone: "stays", dropsCopies: false },
    undo: { moves: { Created: ["Created", "Deleted"] }, whenGone: "stays", dropsCopies: false }
  };
  function statesBefore(change, to) {
    const moves = CHANGES[change].moves;
    const states = STATUSES.filter((state) => {
      var _a;
      return (_a = moves[state]) == null ? void 0 : _a.includes(to);
    });
    if (states.length === 0) throw new Error(`No row becomes ${to} by ${change}.`);
    return states;
  }

  // src/run/status/transition.ts
  function replace({ sheet }, entries2, from, to) {
    const tokens = entries2.map(({ token }) => token);
    const count = sheet.cells.change(from, tokens, to);
    sheet.table.flush();
    return count;
  }
  function areThere({ sheet }, entries2, to) {
    const rows = entries2.flatMap(({ row }) => row === null ? [] : [row]);
    if (to === null || rows.length < entries2.length) return false;
    const near = new Map(sheet.cells.read(spanOf(rows)).map((read) => [read.row, read]));
    return entries2.every(({ row, key: key3 }) => {
      const read = row === null ? void 0 : near.get(row);
      return (read == null ? void 0 : read.status) === to.status && read.token !== null && formatToken(read.token) === key3;
    });
  }
  function requireEffect({ statuses }, entries2, changed) {
    if (changed === 0 || entries2.some(({ key: key3 }) => statuses.has(key3))) return;
    throw new UserError(
      "google",
      "Google Sheets did not change the status cells as it should, so nothing was sent. Undo the last change of the column “Task status” (Ctrl+Z), and tell the makers of this add-on."
    );
  }
  function write2(run, change, entries2, to) {
    var _a;
    const { sheet } = run;
    const from = statesBefore(change, (_a = to == null ? void 0 : to.status) != null ? _a : "");
    const first = replace(run, entries2, from, to);
    if (first === entries2.length) {
      sheet.replaceWorks || (sheet.replaceWorks = areThere(run, entries2, to));
      if (sheet.replaceWorks) return entries2;
    }
    let located = sheet.relocate();
    if (first < entries2.length && replace(run, entries2, from, to) > 0) located = sheet.relocate();
    if (to !== null) requireEffect(located, entries2, first);
    sheet.replaceWorks || (sheet.replaceWorks = first > 0);
    const { statuses } = located;
    if (located.hasCopies && CHANGES[change].dropsCopies) dropCopiedRows(run);
    return entries2.filter(({ key: key3 }) => to === null ? !statuses.has(key3) : statuses.get(key3) === to.status);
  }
  function becomeGone(entry, change, status) {
    const { whenGone } = CHANGES[change];
    if (whenGone === "stays") return;
    entry.become(whenGone === "counts" ? status : null);
  }
  function transition(run, change, entries2, to) {
    var _a;
    if (entries2.length === 0) return [];
    const status = (_a = to == null ? void 0 : to.status) != null ? _a : null;
    const changed = write2(run, change, entries2, to);
    const isChanged = new Set(changed);
    for (const entry of entries2) {
      if (isChanged.has(entry)) entry.become(status);
      else becomeGone(entry, change, status);
    }
    return changed;
  }
  function transitionEach(run, change, changes) {
    const groups = /* @__PURE__ */ new Map();
    for (const [entry, to] of changes) {
      const key3 = JSON.stringify(to);
      const group = groups.get(key3);
      if (group === void 0) groups.set(key3, { to, entries: [entry] });
      else group.entries.push(entry);
    }
    for (const { to, entries: entries2 } of groups.values()) transition(run, change, entries2, to);
  }
  function becomeCreatedWithoutRow(found, written2) {
    for (const entry of found) if (!written2.has(entry)) becomeGone(entry, "lookUp", "Created");
  }
  function leaveRun(entry) {
    entry.row = null;
    becomeGone(entry, "claim", null);
  }
  function refuse({ sheet }, entry, text2) {
    const count = sheet.cells.set(formatStatus("Queued", entry.token), text2);
    if (count === 0) becomeGone(entry, "refuse", null);
    else entry.become(text2 === "" ? null : "Invalid");
  }

  // src/run/status/task-ids.ts
  function readInPlace({ sheet }, entries2) {
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const rows = entries2.flatMap(({ row }) => row === null ? [] : [row]);
      if (rows.length === 0) return null;
      const { table, head, cells } = sheet;
      const snapshot = readSnapshot(table, head.headerRow, spanOf(rows), head.size.columns);
      const stands = ({ key: key3, row }) => row === null || keyIn(shownAt(snapshot, row, cells.statusColumn)) === key3;
      const isSameHeader = snapshot.header.every((text2, column) => text2 === head.header[column]);
      if (isSameHeader && entries2.every(stands)) return snapshot;
      sheet.relocate();
    }
    throw busySheet(
      "task ids could not be written; the rows are looked up again later, and nothing is sent twice"
    );
  }
  function writeCells(run, before, texts3) {
    const { table, cells, ids: known } = run.sheet;
    const hasMoved = writeVerified(table, {
      before,
      column: cells.idColumn,
      texts: texts3,
      mark: {
        writer: run.record.id,
        // Together with the run's id this is the row's token.
        tell: (line) => {
          var _a, _b, _c;
          return String((_c = (_b = tokenIn((_a = line[cells.statusColumn]) != null ? _a : "")) == null ? void 0 : _b.index) != null ? _c : 0);
        }
      },
      // A row that was sorted into the way of an id has the one that belongs to its token.
      rescue: (line) => {
        var _a;
        return (_a = line.map((text2) => {
          var _a2, _b;
          return (_b = known.get((_a2 = keyIn(text2)) != null ? _a2 : "")) != null ? _b : "";
        }).find((id) => id !== "")) != null ? _a : "";
      },
      headerRow: () => readHeadLeniently(table, run.job.settings).headerRow
    });
    if (hasMoved) run.sheet.relocate();
  }
  function clearLeft(run, ids, snapshot) {
    const rows = [...ids].flatMap(([{ row }, id]) => {
      const left2 = row === null ? "" : idIn(run, snapshot, row);
      return row === null || left2 === "" || left2 === id ? [] : [row];
    });
    if (rows.length > 0) writeCells(run, snapshot, new Map(rows.map((row) => [row, ""])));
    return rows.length > 0;
  }
  function idIn({ sheet }, snapshot, row) {
    return shownAt(snapshot, row, sheet.cells.idColumn);
  }
  function writeIds(run, ids) {
    const entries2 = [...ids.keys()];
    let before = readInPlace(run, entries2);
    if (before === null || !run.session.keepLease()) return /* @__PURE__ */ new Set();
    if (clearLeft(run, ids, before)) before = readInPlace(run, entries2);
    if (before === null || !run.session.keepLease()) return /* @__PURE__ */ new Set();
    const texts3 = /* @__PURE__ */ new Map();
    const written2 = /* @__PURE__ */ new Set();
    for (const [entry, id] of ids) {
      run.sheet.ids.set(entry.key, id);
      if (entry.row === null) continue;
      if (idIn(run, before, entry.row) !== id) texts3.set(entry.row, id);
      written2.add(entry);
    }
    writeCells(run, before, texts3);
    return written2;
  }

  // src/run/send/outcome-to-status.ts
  var NOT_KNOWN = "Whether the task exists is not known yet; it is not sent again until LeadSquared has been asked.";
  var ACCEPTED = { to: { status: "Accepted", reason: "" } };
  var AGAIN = { to: { status: "Queued", reason: "" } };
  var UNSENT = { to: null };
  function failed(message) {
    return { to: { status: "Failed", reason: `LeadSquared: ${message}` } };
  }
  function outcomeToStatus(outcome, sent) {
    const all = (verdict, result) => ({
      verdict,
      rows: new Array(sent).fill(result)
    });
    switch (outcome.kind) {
      case "accepted":
        return all("settled", ACCEPTED);
      case "rows":
        return {
          verdict: "settled",
          rows: outcome.rows.map((row) => {
            if (row.kind === "created") return { to: { status: "Created", reason: "" }, taskId: row.taskId };
            return row.kind === "failed" ? failed(row.message) : ACCEPTED;
          })
        };
      case "rate-limited":
        return all("repeat", AGAIN);
      case "refused":
        return sent > 1 ? all("split", AGAIN) : all("settled", failed(outcome.message));
      case "bad-keys":
      case "not-found":
        return all("stop", UNSENT);
      case "unknown":
        return all("settled", { to: { status: "Unknown", reason: `${outcome.message} ${NOT_KNOWN}` } });
    }
  }

  // src/run/send/apply-outcomes.ts
  function applyOutcomes(run, queue, batches, outcomes) {
    const results = /* @__PURE__ */ new Map();
    for (const [place, batch] of batches.entries()) {
      const outcome = outcomes[place];
      if (outcome === void 0) continue;
      const { entries: entries2 } = batch;
      const { rows, verdict } = outcomeToStatus(outcome, entries2.length);
      noteFacts(entries2, outcome);
      for (const [index, entry] of entries2.entries()) {
        const result = rows[index];
        if (result !== void 0) results.set(entry, result);
      }
      if (verdict === "settled" && batch.parted !== null) {
        batch.parted.settled += entries2.length;
        if (outcome.kind === "refused") batch.parted.refused += entries2.length;
      }
      if (verdict === "repeat") queue.putBack(batch);
      if (verdict === "split" && outcome.kind === "refused") takeApart(queue, batch, outcome.message);
    }
    writeResults(run, results);
  }
  function takeApart(queue, { entries: entries2, parted: before }, message) {
    const parted = before != null ? before : { settled: 0, refused: 0 };
    const pieces = splitRefused(entries2, (entry) => isNamed(entry, message), parted);
    for (const piece of pieces.reverse()) queue.putBack({ entries: piece, parted });
  }
  function writeResults(run, results) {
    if (!run.session.keepLease()) return;
    const ids = /* @__PURE__ */ new Map();
    for (const [entry, { taskId: taskId2 }] of results) if (taskId2 !== void 0) ids.set(entry, taskId2);
    const written2 = ids.size > 0 ? writeIds(run, ids) : /* @__PURE__ */ new Set();
    const changes = /* @__PURE__ */ new Map();
    for (const [entry, { to }] of results) if (!ids.has(entry) || written2.has(entry)) changes.set(entry, to);
    becomeCreatedWithoutRow(ids.keys(), written2);
    transitionEach(run, "answer", changes);
  }
  function noteFacts(entries2, outcome) {
    if (outcome.kind !== "accepted" || outcome.created === null) return;
    const facts = { created: outcome.created, size: entries2.length, message: outcome.message };
    for (const entry of entries2) entry.call = facts;
  }
  function isNamed({ task }, message) {
    if (task === null) return false;
    const text2 = message.toLowerCase();
    return [task.ownerEmail, task.relatedEntityId, task.taskType, task.name].some(
      (value) => value.length >= 4 && text2.includes(value.toLowerCase())
    );
  }

  // src/run/send/batch-queue.ts
  var BatchQueue = class {
    constructor(entries2) {
      this.first = [];
      this.queue = [...entries2];
    }
    all() {
      return [...this.first.flatMap((batch) => batch.entries), ...this.queue];
    }
    waiting() {
      return this.first.length + Math.ceil(this.queue.length / CHUNK_SIZE);
    }
    hasPieces() {
      return this.first.some((batch) => batch.parted !== null);
    }
    next() {
      var _a;
      return (_a = this.first.pop()) != null ? _a : { entries: this.queue.splice(0, CHUNK_SIZE), parted: null };
    }
    putBack(batch) {
      if (batch.entries.length > 0) this.first.push(batch);
    }
    sort() {
      this.queue.sort((a, b) => {
        var _a, _b;
        return ((_a = a.row) != null ? _a : 0) - ((_b = b.row) != null ? _b : 0);
      });
    }
  };

  // src/leadsquared/reply-forms.ts
  function parseJson(text2) {
    try {
      return JSON.parse(text2.charCodeAt(0) === 65279 ? text2.slice(1) : text2);
    } catch {
      return void 0;
    }
  }
  var RATE_TEXT = /exceeded the limit of (\d{1,6}) in (\d{1,6}) second/i;
  function rateInText(text2) {
    const match = RATE_TEXT.exec(text2.slice(0, 5e3));
    if (match === null) return null;
    const calls = Number(match[1]);
    const seconds = Number(match[2]);
    return calls > 0 && seconds > 0 ? { calls, seconds } : null;
  }
  var Text = optional(nullable(string()));
  var ErrorEnvelope = object({
    Status: optional(unknown()),
    ExceptionType: Text,
    ExceptionMessage: Text
  });
  function errorEnvelope(json) {
    const parsed = safeParse(ErrorEnvelope, json);
    if (!parsed.success || Array.isArray(json)) return null;
    const { Status, ExceptionType, ExceptionMessage } = parsed.output;
    if (Status !== "Error" && !ExceptionType && !ExceptionMessage) return null;
    return { type: ExceptionType != null ? ExceptionType : "", message: ExceptionMessage != null ? ExceptionMessage : "" };
  }
  function plainMessage(body, json) {
    if (typeof json === "string") return json;
    const parsed = safeParse(object({ Message: string() }), json);
    if (parsed.success) return parsed.output.Message;
    return /^\s*</.test(body) ? "" : body;
  }
  var Count = union([
    pipe(number(), integer(), minValue(0)),
    pipe(string(), regex(/^\d{1,9}$/), transform(Number))
  ]);
  var Receipt = object({
    Status: literal("Success"),
    Message: optional(unknown()),
    CreatedTasksCount: optional(nullable(Count)),
    FailureReason: Text
  });
  var ReceiptMessage = object({
    Id: optional(nullable(union([number(), string()]))),
    IsSuccessful: optional(unknown())
  });
  function bulkReceipt(json) {
    var _a;
    const parsed = safeParse(Receipt, json);
    if (!parsed.success) return null;
    const { Message: Message2, CreatedTasksCount, FailureReason } = parsed.output;
    const message = safeParse(ReceiptMessage, Message2);
    if (message.success && message.output.IsSuccessful === false) return null;
    return {
      requestId: message.success ? String((_a = message.output.Id) != null ? _a : "").slice(0, 64) : "",
      created: CreatedTasksCount != null ? CreatedTasksCount : null,
      failureReason: FailureReason != null ? FailureReason : ""
    };
  }

  // src/core/guid.ts
  var FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  var GUID2 = new RegExp(`^${FORM}$`);
  var GUID_INSIDE = new RegExp(`(?<![0-9a-z])${FORM}(?![0-9a-z])`, "g");
  function isGuid(text2) {
    return GUID2.test(text2);
  }
  function isEmptyGuid(text2) {
    return isGuid(text2) && /^[0-]+$/.test(text2);
  }
  function guidsIn(text2) {
    var _a;
    return (_a = text2.match(GUID_INSIDE)) != null ? _a : [];
  }

  // src/leadsquared/row-results.ts
  var UNSAID = { kind: "unsaid" };
  var NO_REASON = "it gave no reason.";
  var Row = object({
    RowNumber: optional(unknown()),
    Status: optional(unknown()),
    IsSuccessful: optional(unknown()),
    TaskCreated: optional(unknown()),
    UserTaskId: optional(unknown()),
    TaskId: optional(unknown()),
    Id: optional(unknown()),
    Message: optional(unknown()),
    ExceptionType: optional(unknown()),
    ExceptionMessage: optional(unknown())
  });
  var RowList = union([array(Row), object({ Response: array(Row) })]);
  var Message = object({ Id: unknown() });
  function taskId(row) {
    var _a;
    const inner = safeParse(Message, row.Message);
    const ids = [row.UserTaskId, row.TaskId, row.Id, inner.success ? inner.output.Id : null];
    const texts3 = ids.map((id) => typeof id === "string" ? id.trim().toLowerCase() : "");
    return (_a = texts3.find((id) => isGuid(id) && !isEmptyGuid(id))) != null ? _a : null;
  }
  function saysFailed(row) {
    const refused = row.IsSuccessful === false || row.TaskCreated === false;
    return Boolean(row.ExceptionType) || Boolean(row.ExceptionMessage) || row.Status === "Error" || refused;
  }
  function saysTaken(row) {
    return row.Status === "Success" || row.IsSuccessful === true || row.TaskCreated === true;
  }
  function rowResult(row) {
    const id = taskId(row);
    if (!saysFailed(row)) return id === null ? UNSAID : { kind: "created", taskId: id };
    if (id !== null) return UNSAID;
    const texts3 = [row.ExceptionMessage, row.Message, row.ExceptionType];
    const message = texts3.find((text2) => typeof text2 === "string" && text2.trim() !== "");
    return { kind: "failed", message: message != null ? message : NO_REASON };
  }
  function rowNumber({ RowNumber: RowNumber2 }) {
    if (typeof RowNumber2 === "number") return RowNumber2;
    return typeof RowNumber2 === "string" && /^\d{1,9}$/.test(RowNumber2) ? Number(RowNumber2) : Number.NaN;
  }
  function places(rows, sent) {
    if (rows.every((row) => row.RowNumber === void 0 || row.RowNumber === null)) {
      return rows.length === sent ? rows.map((_, place) => place) : null;
    }
    const found = rows.map((row) => rowNumber(row) - 1);
    const areKnown = found.every((place) => Number.isInteger(place) && place >= 0 && place < sent);
    return areKnown && new Set(found).size === found.length ? found : null;
  }
  function rowResults(json, sent) {
    var _a, _b;
    const parsed = safeParse(RowList, json);
    if (!parsed.success) return null;
    const rows = Array.isArray(parsed.output) ? parsed.output : parsed.output.Response;
    const said = rows.map(rowResult);
    if (!rows.some(saysTaken) && said.every(({ kind }) => kind === "unsaid")) return null;
    const results = new Array(sent).fill(UNSAID);
    for (const [index, place] of ((_a = places(rows, sent)) != null ? _a : []).entries()) results[place] = (_b = said[index]) != null ? _b : UNSAID;
    return withoutRepeatedIds(results);
  }
  function withoutRepeatedIds(results) {
    var _a;
    const times = /* @__PURE__ */ new Map();
    for (const result of results) {
      if (result.kind === "created") times.set(result.taskId, ((_a = times.get(result.taskId)) != null ? _a : 0) + 1);
    }
    return results.map(
      (result) => {
        var _a2;
        return result.kind === "created" && ((_a2 = times.get(result.taskId)) != null ? _a2 : 0) > 1 ? UNSAID : result;
      }
    );
  }

  // src/leadsquared/outcome.ts
  var MESSAGE_LIMIT = 300;
  function oneLine(text2) {
    return shorten(text2.replace(/\s+/g, " ").trim(), MESSAGE_LIMIT);
  }
  var BAD_KEYS = "LeadSquared does not accept the access keys. Set them again; an administrator’s keys work best.";
  var FORBIDDEN = "LeadSquared does not let the owner of these keys create tasks. Use the keys of an administrator.";
  var NOT_FOUND = "LeadSquared has no such address. Set the access keys again, so that the right region of LeadSquared is found.";
  var GAVE_UP = /timeout (?:period )?(?:expired|elapsed)|timed out/i;
  function classifyBulkReply(reply, sent) {
    var _a, _b;
    const json = parseJson(reply.body);
    const envelope = errorEnvelope(json);
    const succeeded = reply.status >= 200 && reply.status < 300;
    if (succeeded && envelope === null) {
      const understood = classifySuccess(json, sent);
      if (understood !== null) return understood;
    }
    const rate = rateInText((_a = envelope == null ? void 0 : envelope.message) != null ? _a : reply.body);
    if (rate !== null || reply.status === 429 || (envelope == null ? void 0 : envelope.type.includes("RateLimit"))) {
      return { kind: "rate-limited", rate };
    }
    if (reply.status === 401 || /unauthori[sz]ed/i.test((_b = envelope == null ? void 0 : envelope.type) != null ? _b : "")) {
      return { kind: "bad-keys", message: BAD_KEYS };
    }
    if (envelope !== null) return classifyEnvelope(reply.status, envelope);
    if (succeeded) return { kind: "unknown", message: "LeadSquared’s answer could not be read." };
    return classifyBareStatus(reply, json);
  }
  function classifyEnvelope(status, envelope) {
    const message = oneLine(envelope.message);
    const isVerdict = envelope.type.startsWith("MX") || status >= 400 && status < 500;
    const gaveUp = /timeout/i.test(envelope.type) || GAVE_UP.test(envelope.message);
    if (isVerdict && !gaveUp) return { kind: "refused", message: message || "it gave no reason." };
    const what = "LeadSquared reported an error of its own";
    return { kind: "unknown", message: message === "" ? `${what}.` : `${what}: ${message}` };
  }
  function classifySuccess(json, sent) {
    var _a;
    const rows = rowResults(json, sent);
    if (rows !== null) {
      return {
        kind: "rows",
        rows: rows.map((row) => row.kind === "failed" ? { ...row, message: oneLine(row.message) } : row)
      };
    }
    const receipt = bulkReceipt(json);
    if (receipt === null) return null;
    const message = oneLine(receipt.failureReason);
    const rate = rateInText(receipt.failureReason);
    if (receipt.created === 0 && rate !== null) return { kind: "rate-limited", rate };
    if (receipt.created === 0 && sent > 0 && message !== "") return { kind: "refused", message };
    const created = message === "" && ((_a = receipt.created) != null ? _a : sent) < sent ? null : receipt.created;
    return { kind: "accepted", requestId: receipt.requestId, created, message };
  }
  function classifyBareStatus({ status, body }, json) {
    if (status === 400 || status === 413 || status === 422) {
      const message = oneLine(plainMessage(body, json));
      return { kind: "refused", message: message || `it refused the call without a reason (HTTP ${status}).` };
    }
    if (status === 403) return { kind: "bad-keys", message: FORBIDDEN };
    if (status === 404 || status === 405) return { kind: "not-found", message: NOT_FOUND };
    const what = status >= 500 ? "a server error" : "something that could not be read";
    return { kind: "unknown", message: `LeadSquared answered with ${what} (HTTP ${status}).` };
  }

  // src/leadsquared/connection.ts
  var ANY_REGION_HOST = "api.leadsquared.com";
  var ForeignHostError = class extends Error {
    constructor(host) {
      super(
        `“${host.slice(0, 80)}” is not an address of LeadSquared, so nothing was sent to it. Connect again with the access keys.`
      );
      this.code = "foreign-host";
      this.name = "ForeignHostError";
    }
  };
  var LEADSQUARED_HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+leadsquared\.com$/;
  function isLeadSquaredHost(host) {
    return LEADSQUARED_HOST.test(host);
  }
  function leadSquaredHost(address) {
    const host = address.trim().toLowerCase().replace(/^https:\/\//, "").replace(/\/.*$/, "");
    if (!isLeadSquaredHost(host)) throw new ForeignHostError(host);
    return host;
  }

  // src/core/task.ts
  var RELATED_ENTITY = { none: 0, lead: 1, opportunity: 5 };

  // src/leadsquared/task-json.ts
  var NOTIFY_OWNER = "1100";
  var DO_NOT_NOTIFY = "1000";
  function formatApiTime(instant) {
    return new Date(instant).toISOString().slice(0, 19).replace("T", " ");
  }
  var FIRST_YEAR = Date.UTC(1900, 0, 1);
  var API_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?Z?$/;
  function parseApiTime(text2) {
    const match = API_TIME.exec(text2.trim());
    if (match === null) return null;
    const [, date = "", time = ""] = match;
    const instant = Date.parse(`${date}T${time}Z`);
    const isReal = !Number.isNaN(instant) && formatApiTime(instant) === `${date} ${time}`;
    return isReal && instant >= FIRST_YEAR ? instant : null;
  }
  function taskJson(task) {
    const json = {
      Name: task.name,
      TaskType: { Name: task.taskType },
      OwnerEmailAddress: task.ownerEmail,
      DueDate: formatApiTime(task.due),
      RelatedEntity: task.relatedEntity,
      RelatedEntityId: task.relatedEntity === RELATED_ENTITY.none ? "" : task.relatedEntityId
    };
    if (task.end !== null) json.EndDate = formatApiTime(task.end);
    if (task.description !== "") json.Description = task.description;
    if (task.reminderMinutes !== null) json.Reminder = task.reminderMinutes;
    if (task.notifyOwner !== null) json.NotifyBy = task.notifyOwner ? NOTIFY_OWNER : DO_NOT_NOTIFY;
    Object.assign(json, task.asIs);
    if (Object.keys(task.customFields).length > 0) json.CustomFields = { ...task.customFields };
    return json;
  }

  // src/leadsquared/requests.ts
  function request(connection, method, path, body) {
    return {
      method,
      url: `https://${leadSquaredHost(connection.host)}/v2/${path}`,
      headers: { "x-LSQ-AccessKey": connection.accessKey, "x-LSQ-SecretKey": connection.secretKey },
      body: body === null ? "" : JSON.stringify(body)
    };
  }
  function userByAccessKey(connection) {
    return request(connection, "GET", "Authentication.svc/UserByAccessKey.Get", null);
  }
  function bulkCreate(connection, tasks, webhookUrl) {
    const body = { TaskList: tasks.map(taskJson) };
    if (webhookUrl !== "") body.StatusWebhookURL = webhookUrl;
    return request(connection, "POST", "Task.svc/Bulk/Create", body);
  }
  var PAGE_SIZE = 1e3;
  function retrieveTasks(connection, query) {
    const call = query.kind === "appointments" ? "RetrieveAppointments" : "RetrieveToDos";
    return request(connection, "POST", `Task.svc/${call}/ByUserEmailAddress`, {
      FromDate: query.from,
      ToDate: query.to,
      Users: query.owners,
      Paging: { PageIndex: query.page, PageSize: PAGE_SIZE }
    });
  }
  var DELETE_SIZE = 5e3;
  function deleteTasks(connection, ids) {
    return request(connection, "POST", "Task.svc/DeleteTasks", { TaskIds: ids });
  }
  function taskById(connection, id) {
    return request(connection, "GET", `Task.svc/Retrieve.GetById?id=${encodeURIComponent(id)}`, null);
  }

  // src/run/record/call-log.ts
  var KEY = "calls";
  var PART_LENGTH = 8e3;
  var KEPT_PARTS = 9;
  var WHERE_LENGTH = 60;
  var CALL_KINDS = ["send", "look up", "delete"];
  var Line = tuple([
    number(),
    picklist(CALL_KINDS),
    number(),
    string(),
    nullable(number()),
    string(),
    string(),
    number()
  ]);
  var Part = object({ run: string(), part: number(), lines: array(Line) });
  function readPart(store, key3) {
    return readJson(Part, store.get(key3));
  }
  var fullKey = (part) => `${KEY}.${part % KEPT_PARTS}`;
  function rowList(rows) {
    const sorted = [...new Set(rows.flatMap((row) => row === null ? [] : [row]))].sort((a, b) => a - b);
    const spans = [];
    for (const row of sorted) {
      const last = spans[spans.length - 1];
      if (last !== void 0 && last.last === row - 1) last.last = row;
      else spans.push({ first: row, last: row });
    }
    const text2 = spans.map(({ first, last }) => first === last ? `${first}` : `${first}-${last}`).join(", ");
    return text2.length <= WHERE_LENGTH ? text2 : `${text2.slice(0, WHERE_LENGTH - 4).replace(/,[^,]*$/, "")}, ...`;
  }
  var CallLog = class {
    constructor(store, runId2) {
      this.part = null;
      this.length = 0;
      this.changed = {};
      this.store = store;
      this.runId = runId2;
    }
    add(line) {
      const { at, kind, rows, where, status, outcome, requestId, milliseconds } = line;
      const short = [at, kind, rows, where, status, outcome, requestId, milliseconds];
      const size = JSON.stringify(short).length + 1;
      const part = this.open(size);
      part.lines.push(short);
      this.length += size;
      this.changed[KEY] = JSON.stringify(part);
    }
    take() {
      const { changed } = this;
      this.changed = {};
      return changed;
    }
    open(size) {
      if (this.part === null) {
        const saved = readPart(this.store, KEY);
        this.part = (saved == null ? void 0 : saved.run) === this.runId ? saved : { run: this.runId, part: 0, lines: [] };
        this.length = JSON.stringify(this.part).length;
      }
      if (this.length + size > PART_LENGTH) {
        this.changed[fullKey(this.part.part)] = JSON.stringify(this.part);
        this.part = { run: this.runId, part: this.part.part + 1, lines: [] };
        this.length = JSON.stringify(this.part).length;
      }
      return this.part;
    }
  };
  function readCalls(store) {
    const head = readPart(store, KEY);
    if (head === null) return null;
    const lines = [];
    for (let part = Math.max(0, head.part - KEPT_PARTS); part < head.part; part++) {
      const full = readPart(store, fullKey(part));
      if (full !== null && full.run === head.run && full.part === part) lines.push(...full.lines);
    }
    return {
      runId: head.run,
      isCut: head.part > KEPT_PARTS,
      lines: [...lines, ...head.lines].map(
        ([at, kind, rows, where, status, outcome, requestId, milliseconds]) => {
          return { at, kind, rows, where, status, outcome, requestId, milliseconds };
        }
      )
    };
  }

  // src/run/session/log-calls.ts
  var WORDS = {
    accepted: "accepted",
    rows: "answered by row",
    "rate-limited": "rate limit",
    refused: "refused",
    "bad-keys": "keys refused",
    "not-found": "address not found",
    unknown: "unclear"
  };
  function logCalls(run, kind, at, calls) {
    var _a;
    const milliseconds = run.job.ports.clock.now() - at;
    for (const { entries: entries2, reply, outcome } of calls) {
      run.session.calls.add({
        at,
        kind,
        rows: entries2.length,
        where: rowList(entries2.map(({ row }) => row)),
        status: (_a = reply == null ? void 0 : reply.status) != null ? _a : null,
        outcome: reply === void 0 ? "no answer" : WORDS[outcome.kind],
        requestId: outcome.kind === "accepted" ? outcome.requestId : "",
        milliseconds
      });
    }
  }

  // src/run/send/bulk-call.ts
  var NOT_PROCESSED = { kind: "rate-limited", rate: null };
  function isUnsent(error) {
    return error instanceof HeldBackError && error.certain;
  }
  function sendBatches(run, batches) {
    const { job, session } = run;
    const requests = batches.map(
      ({ entries: entries2 }) => bulkCreate(
        job.account.connection,
        entries2.flatMap(({ task }) => task === null ? [] : [task]),
        job.settings.webhookUrl
      )
    );
    const at = job.ports.clock.now();
    const log = (outcomes2, replies2) => logCalls(
      run,
      "send",
      at,
      batches.flatMap(({ entries: entries2 }, place) => {
        const outcome = outcomes2[place];
        return outcome === void 0 ? [] : [{ entries: entries2, reply: replies2[place], outcome }];
      })
    );
    let replies;
    try {
      replies = job.ports.http.send(requests);
      session.gate.done();
    } catch (error) {
      session.gate.done();
      if (!(error instanceof NoReplyError)) throw error;
      const { message } = error;
      const outcome = isUnsent(error) ? NOT_PROCESSED : { kind: "unknown", message };
      const heldBack = error instanceof HeldBackError ? error : null;
      const outcomes2 = batches.map(() => outcome);
      log(outcomes2, []);
      return { outcomes: outcomes2, unanswered: 1, heldBack };
    }
    const outcomes = batches.map(({ entries: entries2 }, place) => {
      const reply = replies[place];
      if (reply === void 0) return { kind: "unknown", message: "LeadSquared’s answer is missing." };
      return classifyBulkReply(reply, entries2.length);
    });
    log(outcomes, replies);
    const unanswered = outcomes.filter(({ kind }) => kind === "unknown").length;
    return { outcomes, unanswered, heldBack: null };
  }

  // src/core/dates/date-part.ts
  var UNREADABLE = { kind: "unreadable" };
  var MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  ];
  var WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
  var indexOfName = (names, word) => word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
  function readNumbers(text2) {
    const match = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})\.?$/.exec(text2.replace(/ ?([-/.]) ?/g, "$1"));
    if (match === null) return null;
    const [, a = "", , b = "", c = ""] = match;
    const [first, second, third] = [Number(a), Number(b), Number(c)];
    if (a.length === 4 && c.length <= 2) {
      return { kind: "plain", date: { year: first, month: second, day: third }, weekday: null };
    }
    if (a.length <= 2 && c.length === 4) return { kind: "year-last", first, second, year: third };
    if (a.length <= 2 && c.length <= 2) return { kind: "short", numbers: [first, second, third] };
    return UNREADABLE;
  }
  function readWords(text2) {
    var _a, _b;
    const words = text2.toLowerCase().replace(/(\d)(?:st|nd|rd|th)\b/g, "$1").replace(/\bof\b/g, " ").split(/[\s,./-]+/).filter((word) => word !== "");
    const weekday = indexOfName(WEEKDAYS, (_a = words[0]) != null ? _a : "");
    const rest = weekday === -1 ? words : words.slice(1);
    const monthAt = rest.findIndex((word) => indexOfName(MONTHS, word) !== -1);
    if (monthAt === -1) {
      const numbers = weekday === -1 ? null : readNumbers(rest.join("/"));
      return (numbers == null ? void 0 : numbers.kind) === "plain" ? { ...numbers, weekday } : numbers != null ? numbers : UNREADABLE;
    }
    const month = indexOfName(MONTHS, (_b = rest[monthAt]) != null ? _b : "") + 1;
    const others = rest.filter((_, index) => index !== monthAt);
    if (others.some((word) => !/^(\d{1,2}|\d{4})$/.test(word))) return UNREADABLE;
    const [a = "", b] = others;
    if (others.length === 1 && a.length <= 2) return { kind: "no-year" };
    if (others.length !== 2 || b === void 0 || monthAt === 2) return UNREADABLE;
    const yearFirst = a.length === 4;
    const [day2, year] = yearFirst ? [b, a] : [a, b];
    if (day2.length > 2) return UNREADABLE;
    const date = { year: Number(year), month, day: Number(day2) };
    return { kind: "plain", date, weekday: weekday === -1 ? null : weekday };
  }
  function readDatePart(text2) {
    var _a;
    if (/^\d+(?:[.,]\d+)?$/.test(text2)) return { kind: "digits", value: Number(text2.replace(",", ".")) };
    if (/^\d{1,2}[-/]\d{1,2}$/.test(text2)) return { kind: "no-year" };
    return (_a = readNumbers(text2)) != null ? _a : readWords(text2);
  }

  // src/core/dates/resolve-date.ts
  var CENTURY = 2e3;
  function shortened(date) {
    const last = { ...date, day: daysInMonth(date.year, date.month) };
    return date.day > last.day && date.day <= 31 && isRealDate(last) ? last : null;
  }
  function twoDigitYear(date) {
    const guess = { ...date, year: CENTURY + date.year };
    return { kind: "two-digit-year", guess: isRealDate(guess) ? guess : null };
  }
  function resolveYearLast(part, order, otherOrderSeen2) {
    var _a;
    const dayFirst = { year: part.year, month: part.second, day: part.first };
    const monthFirst = { year: part.year, month: part.first, day: part.second };
    const [stated, other] = order === "MDY" ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
    if (isRealDate(dayFirst) && isRealDate(monthFirst)) {
      const sure = part.first === part.second || order !== "YMD" && !otherOrderSeen2;
      return sure ? { kind: "date", date: stated } : { kind: "ambiguous", dayFirst, monthFirst };
    }
    if (isRealDate(stated)) {
      return order === "YMD" ? { kind: "other-order", date: stated, order: "DMY" } : { kind: "date", date: stated };
    }
    if (isRealDate(other)) return { kind: "other-order", date: other, order: order === "MDY" ? "DMY" : "MDY" };
    return { kind: "impossible", near: (_a = shortened(stated)) != null ? _a : shortened(other) };
  }
  function resolveDate(part, order, otherOrderSeen2) {
    if (part.kind === "year-last") return resolveYearLast(part, order, otherOrderSeen2);
    if (part.kind === "short") {
      const [a, b, c] = part.numbers;
      if (order === "YMD") return twoDigitYear({ year: a, month: b, day: c });
      return twoDigitYear(order === "MDY" ? { year: c, month: a, day: b } : { year: c, month: b, day: a });
    }
    if (part.kind !== "plain") return part;
    if (part.date.year < 100) return twoDigitYear(part.date);
    if (!isRealDate(part.date)) return { kind: "impossible", near: shortened(part.date) };
    if (part.weekday !== null && weekdayOf(part.date) !== part.weekday) {
      return { kind: "weekday", date: part.date };
    }
    return { kind: "date", date: part.date };
  }

  // src/core/dates/time-text.ts
  var MAX_OFFSET_MINUTES = 14 * 60;
  var CLOCK = String.raw`(\d{1,2})(?:(?<mark>[:.])(\d{2})(?:\k<mark>(\d{2})(?:[.,]\d{1,9})?)?)?`;
  var HALF_DAY = String.raw`(?:\s?([ap])\.?\s?m\b\.?)?`;
  var OFFSET = String.raw`(?:\s?(z|utc|gmt|(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?))?`;
  var ONLY_TIME = new RegExp(`^${CLOCK}${HALF_DAY}${OFFSET}$`, "i");
  var ISO = /^(\d{4}-\d{1,2}-\d{1,2})t(.+)$/i;
  var TIME_LAST = new RegExp(String.raw`^(.+?)(?:\s?,\s?|\s)(?:at\s)?(${CLOCK}${HALF_DAY}${OFFSET})$`, "i");
  var TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?)(?:\s?,\s?|\s)(?:on\s)?(.+)$/i;
  function readOffset(text2) {
    var _a, _b;
    if (text2 === void 0) return null;
    const match = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(text2);
    if (match === null) return 0;
    const minutes = Number(match[2]) * 60 + Number((_a = match[3]) != null ? _a : 0);
    if (minutes > MAX_OFFSET_MINUTES || Number((_b = match[3]) != null ? _b : 0) > 59) return "bad";
    return match[1] === "-" ? -minutes : minutes;
  }
  function readTime(text2) {
    const match = ONLY_TIME.exec(text2);
    if (match === null) return null;
    const [, hours, , minutes, seconds, half, offset] = match;
    if (minutes === void 0 && half === void 0) return null;
    const hour = Number(hours);
    const minute = Number(minutes != null ? minutes : 0);
    const second = Number(seconds != null ? seconds : 0);
    const offsetMinutes = readOffset(offset);
    const wrongHalf = half !== void 0 && (hour < 1 || hour > 12);
    if (hour > 23 || minute > 59 || second > 59 || wrongHalf || offsetMinutes === "bad") {
      return { time: null, offsetMinutes: null };
    }
    const shift = half === void 0 ? hour : hour % 12 + (half.toLowerCase() === "p" ? 12 : 0);
    return { time: { hour: shift, minute, second }, offsetMinutes };
  }
  function splitDateText(text2) {
    const alone = text2.includes(":") || /[ap]\.?\s?m/i.test(text2) ? readTime(text2) : null;
    if (alone !== null) return [{ datePart: "", time: alone }];
    const iso = ISO.exec(text2);
    const last = iso != null ? iso : TIME_LAST.exec(text2);
    const first = last === null ? TIME_FIRST.exec(text2) : null;
    const [datePart, timePart] = last !== null ? [last[1], last[2]] : [first == null ? void 0 : first[2], first == null ? void 0 : first[1]];
    const whole = { datePart: text2, time: null };
    if (datePart === void 0 || timePart === void 0) return [whole];
    const time = readTime(timePart);
    return time === null ? [whole] : [{ datePart, time }, whole];
  }
  function readClock(text2) {
    var _a, _b;
    const match = /^(\d{1,2}):(\d{2})$/.exec(text2.trim().slice(0, 5));
    if (match === null) return null;
    return (_b = (_a = readTime(match[0])) == null ? void 0 : _a.time) != null ? _b : null;
  }

  // src/core/dates/parse-date-text.ts
  var MAX_DATE_LENGTH = 70;
  function tidyDateText(text2) {
    const token = cleanToken(text2, MAX_DATE_LENGTH).replace(/ {2,}/g, " ");
    return token.endsWith(")") ? token.replace(/ \([a-z ]+\)$/i, "") : token;
  }
  function parseDateText(text2, order, otherOrderSeen2) {
    const tidy = tidyDateText(text2);
    if (tidy.length > MAX_DATE_LENGTH) return { date: { kind: "unreadable" }, time: null };
    for (const { datePart, time } of splitDateText(tidy)) {
      if (datePart === "" && time !== null) return { date: null, time };
      const part = readDatePart(datePart);
      const last = time === null;
      if (!last && (part.kind === "unreadable" || part.kind === "digits")) continue;
      return { date: resolveDate(part, order, otherOrderSeen2), time };
    }
    return { date: { kind: "unreadable" }, time: null };
  }

  // src/core/dates/column-order.ts
  var NUMBERS = /(?:^|\D)(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?\d{4}(?!\d)/;
  function mayProve(text2) {
    const match = NUMBERS.exec(text2.slice(0, MAX_DATE_LENGTH));
    return match !== null && (Number(match[1]) > 12 || Number(match[2]) > 12);
  }
  function provenOrder(text2) {
    var _a, _b;
    const part = readDatePart((_b = (_a = splitDateText(tidyDateText(text2))[0]) == null ? void 0 : _a.datePart) != null ? _b : "");
    if (part.kind !== "year-last") return null;
    if (part.first > 12 && part.first <= 31 && part.second <= 12) return "DMY";
    if (part.second > 12 && part.second <= 31 && part.first <= 12) return "MDY";
    return null;
  }
  function otherOrderSeen(cells, order) {
    for (const cell of cells) {
      if (typeof cell.value !== "string" || !mayProve(cell.value)) continue;
      const proven = provenOrder(cell.value);
      if (proven !== null && proven !== order) return true;
    }
    return false;
  }

  // src/core/dates/date-order.ts
  var MONTH_FIRST_REGIONS = /* @__PURE__ */ new Set(["US", "PH", "PR", "GU", "AS", "VI", "UM", "MP", "FM", "PW", "MH"]);
  var YEAR_FIRST_REGIONS = /* @__PURE__ */ new Set(["CA", "ZA", "SE", "JP", "KR", "CN", "TW", "HU", "LT", "MN", "IR", "BT"]);
  var YEAR_FIRST_LANGUAGES = /* @__PURE__ */ new Set(["sv", "ja", "ko", "zh", "hu", "lt", "mn", "fa", "dz", "eu", "si"]);
  var DAY_FIRST_EXCEPTIONS = /* @__PURE__ */ new Set(["zh_HK", "zh_SG", "zh_MO", "sv_FI", "es_ZA"]);
  var ORDER_WORDS = {
    DMY: "day/month/year",
    MDY: "month/day/year",
    YMD: "year/month/day"
  };
  function orderOfLocale(locale) {
    const [language = "", region = ""] = locale.replace("-", "_").split("_");
    const lower = language.toLowerCase();
    const upper = region.toUpperCase();
    if (DAY_FIRST_EXCEPTIONS.has(`${lower}_${upper}`)) return "DMY";
    if (upper === "") {
      if (lower === "en" || lower === "") return "MDY";
      return YEAR_FIRST_LANGUAGES.has(lower) ? "YMD" : "DMY";
    }
    if (YEAR_FIRST_LANGUAGES.has(lower) || YEAR_FIRST_REGIONS.has(upper)) return "YMD";
    return MONTH_FIRST_REGIONS.has(upper) ? "MDY" : "DMY";
  }
  function dateOrder(settings, locale) {
    return settings.dateOrder === "sheet" ? orderOfLocale(locale) : settings.dateOrder;
  }

  // src/core/reference.ts
  var NO_REFERENCE = "none";
  var IN_DESCRIPTION = "description";
  var WORD = "Ref ";
  var REFERENCE_LENGTH = 1 + WORD.length + 4 + 1 + 7;
  var AT_THE_END = /(?:^|[\s>])Ref ([A-Z0-9]{1,12}-[1-9][0-9]{0,6})$/;
  var TAIL_LENGTH = 200;
  function referenceText(token) {
    return WORD + token;
  }
  function withReference(task, place, token) {
    if (place === NO_REFERENCE) return task;
    const text2 = referenceText(formatToken(token));
    if (place === IN_DESCRIPTION) {
      return { ...task, description: task.description === "" ? text2 : `${task.description}
${text2}` };
    }
    if (task.customFields[place] !== void 0) return task;
    return { ...task, customFields: { ...task.customFields, [place]: text2 } };
  }
  function referenceIn(text2) {
    var _a, _b;
    const tail = text2.slice(-TAIL_LENGTH).replace(/<[^<>]*>/g, " ").trim();
    return (_b = (_a = AT_THE_END.exec(tail)) == null ? void 0 : _a[1]) != null ? _b : null;
  }

  // src/core/checks/reading.ts
  function accept(value, warning = null) {
    return { ok: true, value, warning };
  }
  function errorFinding(code, expected, message, suggestion = null) {
    const finding = { level: "error", code, expected, message };
    return suggestion === null ? finding : { ...finding, suggestion };
  }
  function refuse2(code, expected, message, suggestion = null) {
    return { ok: false, error: errorFinding(code, expected, message, suggestion) };
  }
  var certainly = (value) => ({ value, certain: true });
  var perhaps = (value) => ({ value, certain: false });

  // src/core/dates/date-findings.ts
  var EXPECTED = "a date such as 2026-03-05 or 2026-03-05 14:30";
  var fault = (code, message, suggestion = null) => errorFinding(code, EXPECTED, message, suggestion != null ? suggestion : null);
  var orWrite = (suggested) => suggested != null ? suggested : "a date such as 2026-03-05";
  function dateMissing() {
    return fault(
      "date-missing",
      "The date is missing, and LeadSquared would take today instead. Write a date such as 2026-03-05 14:30."
    );
  }
  function unreadable(found) {
    return fault(
      "date-unreadable",
      `${quote(found)} cannot be read as a date. Write a date such as 2026-03-05 14:30.`
    );
  }
  function impossibleDate(found, near) {
    const message = `${quote(found)} is not a real date. Write ${orWrite(near)}.`;
    return fault("date-impossible", message, near === null ? null : perhaps(near));
  }
  function impossibleTime(found) {
    return fault(
      "date-impossible",
      `${quote(found)} has a time that no clock shows. Write the time as 14:30 or 2:30 pm.`
    );
  }
  function noYear(found) {
    return fault("date-no-year", `${quote(found)} has no year. Write the whole date, such as 2026-03-05.`);
  }
  function twoDigitYear2(found, guess) {
    const message = `${quote(found)} has a year of two digits. Write all four, as in ${guess != null ? guess : "2026-03-05"}.`;
    return fault("date-two-digit-year", message, guess === null ? null : perhaps(guess));
  }
  function timeOnly(found) {
    return fault(
      "date-time-only",
      `${quote(found)} is a time without a date. Write both, such as 2026-03-05 14:30.`
    );
  }
  function plainNumber(found, meant) {
    const message = meant === null ? `${quote(found)} is a plain number, not a date. Write a date such as 2026-03-05.` : `${quote(found)} is a plain number, probably ${meant} without its date format. Format the cell as a date, or write ${meant}.`;
    return fault("date-number", message, meant === null ? null : perhaps(meant));
  }
  function otherOrder(found, written2, inForce, iso) {
    const message = `${quote(found)} can only be ${ORDER_WORDS[written2]}, but this sheet is read as ${ORDER_WORDS[inForce]}. Write ${iso}, or change the date order in the settings.`;
    return fault("date-order", message, certainly(iso));
  }
  function ambiguous(found, dayFirst, monthFirst) {
    const message = `${quote(found)} could be ${dayFirst} or ${monthFirst}. Write one of these, or choose the date order in the settings.`;
    return fault("date-ambiguous-order", message, perhaps(dayFirst));
  }
  function maybeSwapped(found, swapped) {
    const message = `${quote(found)} may have day and month swapped, because other dates in this column are in the other order. If so, write ${swapped}.`;
    return { ...fault("date-maybe-swapped", message, perhaps(swapped)), level: "warning" };
  }
  function wrongWeekday(found, date) {
    const message = `${quote(found)} names a weekday that does not belong to ${date}. Correct the date, or leave the weekday out.`;
    return fault("date-weekday", message, perhaps(date));
  }
  function notExistingHour(wall, zone, after) {
    const meant = formatWall(after.wall);
    const message = `${wall} does not exist in ${zone}, because the clocks skip that hour. Write ${meant}.`;
    return fault("date-not-existing-hour", message, perhaps(meant));
  }
  function doubleHour(wall, zone, first, second) {
    var _a;
    const written2 = [first, second].map(
      (time) => `${formatWall(time.wall).replace(" ", "T")}${formatOffset(time.offsetMinutes)}`
    );
    const message = `${wall} exists twice in ${zone}, because the clocks repeat that hour. Write ${written2.join(" or ")}.`;
    return fault("date-double-hour", message, perhaps((_a = written2[0]) != null ? _a : ""));
  }
  function tooFar(found, side) {
    return fault("date-far", `${quote(found)} is ${side}, which is hardly meant. Check the year.`);
  }
  function duePast(found) {
    const message = `${quote(found)} is in the past, so the task would be overdue at once. Write a later date if that is not meant.`;
    return { level: "warning", code: "due-past", expected: "a date in the future", message };
  }
  function endBeforeDue(end, due) {
    const message = `The end ${quote(end)} is before the due date ${quote(due)}. Write an end that is later, or leave it empty.`;
    return errorFinding("end-before-due", "a date that is not before the due date", message);
  }

  // src/core/checks/read-text.ts
  function cellText(cell) {
    if (typeof cell.value === "string") return cell.value;
    return cell.display === "" ? String(cell.value) : cell.display;
  }
  function readText(text2, limit) {
    const clean = cleanText(text2);
    if (clean.length <= limit) return accept(clean);
    const message = `${quote(clean)} is ${clean.length} characters long, and at most ${limit} are allowed. Shorten it, or raise the limit in the settings.`;
    return refuse2("text-too-long", `at most ${limit} characters`, message);
  }

  // src/core/checks/read-custom.ts
  var FIRST_DATE = Date.UTC(1900, 1, 1);
  function readCustom(cell, limit) {
    const { value } = cell;
    if (typeof value === "number" || typeof value === "boolean") return accept(String(value));
    if (typeof value === "object" && value.getTime() >= FIRST_DATE) return accept(formatUtc(value.getTime()));
    return readText(cellText(cell), limit);
  }

  // src/core/checks/relation.ts
  var WORDS2 = {
    [RELATED_ENTITY.lead]: {
      kind: "lead",
      aKind: "a lead",
      other: "opportunity",
      anOther: "an opportunity",
      own: "LeadId",
      others: "OpportunityId"
    },
    [RELATED_ENTITY.opportunity]: {
      kind: "opportunity",
      aKind: "an opportunity",
      other: "lead",
      anOther: "a lead",
      own: "OpportunityId",
      others: "LeadId"
    }
  };
  var fault2 = (field, code, expected, message) => ({ field, error: errorFinding(code, expected, message) });
  function relateTo(entity, cells) {
    const { kind, aKind, other, anOther, own, others } = WORDS2[entity];
    const id = cells[own];
    const general = cells.RelatedEntityId;
    if (id !== null && general !== null && id !== general) {
      const message2 = `The row gives one ID for the ${kind} and another as the related ID. Keep only the right one.`;
      return fault2("RelatedEntityId", "related-two-ids", "one ID", message2);
    }
    const chosen = id != null ? id : general;
    if (chosen !== null) return { entity, id: chosen };
    if (cells[others] !== null) {
      const message2 = `The task is to belong to ${aKind}, but only the ID of ${anOther} is given. Write ${other}, or give the ID of the ${kind}.`;
      return fault2("RelatedEntity", "related-other-id", `the ID of ${aKind}`, message2);
    }
    const message = `The task is to belong to ${aKind}, but no ID is given. Fill in the ID, or write none.`;
    return fault2("RelatedEntity", "related-id-missing", `the ID of ${aKind}`, message);
  }
  function settleRelation(cells) {
    const { RelatedEntity: entity, RelatedEntityId: general, LeadId: lead, OpportunityId: opportunity } = cells;
    if (entity === RELATED_ENTITY.none) {
      if (general === null && lead === null && opportunity === null) return { entity, id: "" };
      const message2 = "The task is to belong to nothing, but an ID is given, which LeadSquared would ignore. Write lead or opportunity, or remove the ID.";
      return fault2("RelatedEntity", "related-none-with-id", "lead or opportunity", message2);
    }
    if (entity !== null) return relateTo(entity, cells);
    if (lead !== null && opportunity !== null) {
      const message2 = "The row gives both a lead and an opportunity, but a task belongs to one of them. Remove one ID, or add a column Related to.";
      return fault2("OpportunityId", "related-both-ids", "one ID", message2);
    }
    if (lead !== null) return relateTo(RELATED_ENTITY.lead, cells);
    if (opportunity !== null) return relateTo(RELATED_ENTITY.opportunity, cells);
    if (general === null) return { entity: RELATED_ENTITY.none, id: "" };
    const message = "An ID is given, but not whether it is of a lead or of an opportunity. Write lead or opportunity into a column Related to.";
    return fault2(
      "RelatedEntityId",
      "related-kind-missing",
      "lead or opportunity in a column Related to",
      message
    );
  }

  // src/core/checks/error-value.ts
  var ERROR_VALUES = /* @__PURE__ */ new Set([
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#ERROR!",
    "#SPILL!",
    "#CALC!",
    "Loading..."
  ]);
  var MAX_LENGTH2 = 20;
  function isErrorValue(value) {
    return typeof value === "string" && value.length <= MAX_LENGTH2 && ERROR_VALUES.has(value.trim());
  }

  // src/core/dates/place-wall.ts
  var EARLIEST_YEAR = 2e3;
  var MAX_YEARS_AHEAD = 10;
  function refuseFar(instant, found, now) {
    if (instant < Date.UTC(EARLIEST_YEAR, 0, 1)) {
      return { ok: false, error: tooFar(found, `before the year ${EARLIEST_YEAR}`) };
    }
    const latest = new Date(now);
    if (instant > latest.setUTCFullYear(latest.getUTCFullYear() + MAX_YEARS_AHEAD)) {
      return { ok: false, error: tooFar(found, `more than ${MAX_YEARS_AHEAD} years ahead`) };
    }
    return null;
  }
  function placeWall(wall, found, context) {
    const { zone } = context;
    const far = refuseFar(wallToUtc(wall), found, context.now);
    if (far !== null) return far;
    const instants = zone.toInstants(wall);
    if (instants.kind === "none") {
      return { ok: false, error: notExistingHour(formatWall(wall), zone.name, instants.after) };
    }
    if (instants.kind === "two") {
      return { ok: false, error: doubleHour(formatWall(wall), zone.name, instants.first, instants.second) };
    }
    return accept(instants.instant);
  }
  function placeOffset(wall, offsetMinutes, found, now) {
    var _a;
    const instant = wallToUtc(wall) - offsetMinutes * MINUTE_MS;
    return (_a = refuseFar(instant, found, now)) != null ? _a : accept(instant);
  }

  // src/core/dates/read-date-cell.ts
  var LATEST_TIME_ONLY = Date.UTC(1900, 1, 1);
  var FRACTION_ERROR_MS = 5;
  var MIDNIGHT = { hour: 0, minute: 0, second: 0 };
  function readShown(display, context) {
    const { date, time } = parseDateText(display, context.order === "YMD" ? "DMY" : context.order, false);
    if (date === null || date.kind !== "date" || time !== null && time.offsetMinutes !== null) return null;
    if (time === null) return { wall: { ...date.date, ...MIDNIGHT }, hasTime: false };
    return time.time === null ? null : { wall: { ...date.date, ...time.time }, hasTime: true };
  }
  function showsTime(display, context) {
    var _a, _b;
    if (/\d\s?:\s?\d\d|\d\s?[ap]\.?\s?m\b/i.test(display)) return true;
    return (_b = (_a = readShown(display, context)) == null ? void 0 : _a.hasTime) != null ? _b : false;
  }
  function typedWall(instant, display, context) {
    const { zone } = context;
    const wall = zone.toWall(instant);
    if (zone.changesWithin(instant, DAY_MS)) {
      const shown2 = readShown(display, context);
      const moved = shown2 !== null && Math.abs(wallToUtc(shown2.wall) - wallToUtc(wall)) <= DAY_MS;
      if (moved && zone.toInstants(shown2.wall).kind === "none")
        return { wall: shown2.wall, dateOnly: !shown2.hasTime };
    }
    const midnight = wall.hour === 0 && wall.minute === 0 && wall.second === 0;
    return { wall, dateOnly: midnight && !showsTime(display, context) };
  }
  function readDateCell(value, display, context) {
    const time = value.getTime();
    const found = display === "" ? String(value.getTime()) : display;
    if (Number.isNaN(time)) return { ok: false, error: unreadable(found) };
    if (time < LATEST_TIME_ONLY) return { ok: false, error: timeOnly(found) };
    const instant = Math.floor((time + FRACTION_ERROR_MS) / SECOND_MS) * SECOND_MS;
    const far = refuseFar(instant, found, context.now);
    if (far !== null) return far;
    const { wall, dateOnly } = typedWall(instant, display, context);
    const placed = placeWall(dateOnly ? { ...wall, ...context.defaultTime } : wall, found, context);
    if (!placed.ok || !context.otherOrderSeen || wall.day > 12 || wall.day === wall.month) return placed;
    const swapped = { ...wall, month: wall.day, day: wall.month };
    const written2 = dateOnly ? formatDate(swapped) : formatWall(swapped);
    return accept(placed.value, maybeSwapped(found, written2));
  }

  // src/core/dates/serial.ts
  var SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);
  var SERIAL_2000 = 36526;
  var SERIAL_2100 = 73051;
  function numberMeant(value) {
    if (value >= SERIAL_2000 && value < SERIAL_2100) {
      const wall = utcToWall(SERIAL_DAY_ZERO + Math.round(value * DAY_MS / SECOND_MS) * SECOND_MS);
      return Number.isInteger(value) ? formatDate(wall) : formatWall(wall);
    }
    const date = { year: Math.floor(value / 1e4), month: Math.floor(value / 100) % 100, day: value % 100 };
    const likely = Number.isInteger(value) && date.year >= 2e3 && date.year < 2100 && isRealDate(date);
    return likely ? formatDate(date) : null;
  }

  // src/core/dates/read-date-text.ts
  function written(date, time) {
    if (time === null || time.time === null) return formatDate(date);
    const clock = formatTime(time.time);
    if (time.offsetMinutes === null) return `${formatDate(date)} ${clock}`;
    return `${formatDate(date)}T${clock}${formatOffset(time.offsetMinutes)}`;
  }
  function fault3(date, time, found, context) {
    const maybe = (guess) => guess === null ? null : written(guess, time);
    switch (date.kind) {
      case "ambiguous":
        return ambiguous(found, written(date.dayFirst, time), written(date.monthFirst, time));
      case "other-order":
        return otherOrder(found, date.order, context.order, written(date.date, time));
      case "two-digit-year":
        return twoDigitYear2(found, maybe(date.guess));
      case "impossible":
        return impossibleDate(found, maybe(date.near));
      case "weekday":
        return wrongWeekday(found, written(date.date, time));
      case "no-year":
        return noYear(found);
      case "digits":
        return plainNumber(found, numberMeant(date.value));
      case "unreadable":
        return unreadable(found);
    }
  }
  function readDateText(text2, context) {
    var _a, _b;
    const { date, time } = parseDateText(text2, context.order, context.otherOrderSeen);
    if (time !== null && time.time === null) return { ok: false, error: impossibleTime(text2) };
    if (date === null) return { ok: false, error: timeOnly(text2) };
    if (date.kind !== "date") return { ok: false, error: fault3(date, time, text2, context) };
    const wall = { ...date.date, ...(_a = time == null ? void 0 : time.time) != null ? _a : context.defaultTime };
    const offset = (_b = time == null ? void 0 : time.offsetMinutes) != null ? _b : null;
    if (offset !== null) return placeOffset(wall, offset, text2, context.now);
    return placeWall(wall, text2, context);
  }

  // src/core/dates/read-date.ts
  function readDate(cell, context) {
    const { value, display } = cell;
    if (typeof value === "string") return readDateText(value, context);
    if (typeof value === "object") return readDateCell(value, display.slice(0, 100), context);
    if (typeof value === "number") {
      return { ok: false, error: plainNumber(display === "" ? String(value) : display, numberMeant(value)) };
    }
    return { ok: false, error: unreadable(display) };
  }

  // src/core/checks/read-email.ts
  var import_isEmail = __toESM(require_isEmail(), 1);

  // src/core/checks/email-domain.ts
  var PROVIDERS = /* @__PURE__ */ new Set(["gmail", "yahoo", "hotmail", "outlook", "icloud", "rediffmail"]);
  var NOT_COM = /* @__PURE__ */ new Set(["con", "cmo", "ocm", "vom", "xom", "cpm", "coom", "comm", "conm", "comn"]);
  var PROVIDER_SLIPS = /* @__PURE__ */ new Map([
    ["gmial.com", "gmail.com"],
    ["gmai.com", "gmail.com"],
    ["gmal.com", "gmail.com"],
    ["gamil.com", "gmail.com"],
    ["gnail.com", "gmail.com"],
    ["gmaill.com", "gmail.com"],
    ["gmail.co", "gmail.com"],
    ["gmail.cm", "gmail.com"],
    ["gmail.om", "gmail.com"],
    ["yaho.com", "yahoo.com"],
    ["yahooo.com", "yahoo.com"],
    ["yahoo.co", "yahoo.com"],
    ["hotmial.com", "hotmail.com"],
    ["hotmal.com", "hotmail.com"],
    ["hotmai.com", "hotmail.com"],
    ["outlok.com", "outlook.com"],
    ["outloo.com", "outlook.com"],
    ["rediffmal.com", "rediffmail.com"]
  ]);
  function domainSlip(email) {
    var _a;
    const at = email.lastIndexOf("@") + 1;
    const local = email.slice(0, at);
    const domain = email.slice(at).toLowerCase();
    const dot = domain.lastIndexOf(".");
    const name = domain.slice(0, dot);
    if (NOT_COM.has(domain.slice(dot + 1))) {
      const corrected = `${name}.com`;
      const provider = (_a = PROVIDER_SLIPS.get(corrected)) != null ? _a : corrected;
      return { email: local + provider, certain: PROVIDERS.has(name), exists: false };
    }
    const meant = PROVIDER_SLIPS.get(domain);
    return meant === void 0 ? null : { email: local + meant, certain: false, exists: true };
  }

  // src/core/checks/read-email.ts
  var MAX_LENGTH3 = 400;
  var PLAIN = /^[\x21-\x7e]+$/;
  var wellFormed = (text2) => PLAIN.test(text2) && (0, import_isEmail.default)(text2);
  var EXPECTED2 = "one e-mail address such as priya@example.com";
  function suggestDomain(email) {
    const slip = domainSlip(email);
    if (slip === null || !wellFormed(slip.email)) return null;
    const { certain } = slip;
    if (slip.exists) {
      const warning = {
        level: "warning",
        code: "email-domain-unusual",
        expected: EXPECTED2,
        message: `${quote(email)} may be misspelt. Check that it is not ${slip.email}.`,
        suggestion: { value: slip.email, certain }
      };
      return accept(email, warning);
    }
    const message = `${quote(email)} has a domain that does not exist. Write ${slip.email} if that is meant.`;
    return refuse2("email-domain", EXPECTED2, message, { value: slip.email, certain });
  }
  function severalEmails(text2) {
    const parts = text2.split(/[,;\s/<>()[\]"']+/).filter((part) => wellFormed(part));
    const [first, second] = parts;
    if (first === void 0 || second === void 0) return null;
    const message = `${quote(text2)} holds ${parts.length} e-mail addresses, but a task has one owner. Keep one, and use a row of its own for each owner.`;
    return refuse2("email-list", EXPECTED2, message, perhaps(first));
  }
  function stripped(text2) {
    var _a;
    const bracketed = (_a = /^[^<>@]*<\s*(?:mailto:)?([^<>\s]+)\s*>[\s,;.]*$/i.exec(text2)) == null ? void 0 : _a[1];
    if (bracketed !== void 0 && wellFormed(bracketed)) {
      const message = `${quote(text2)} has a name around the address. Write only ${bracketed}.`;
      return refuse2("email-name", EXPECTED2, message, certainly(bracketed));
    }
    const bare = text2.replace(/^mailto:\s*/i, "").replace(/^["'“‘([<\s]+|["'”’)\]>.,;:!…\s]+$/g, "");
    if (bare !== text2 && wellFormed(bare)) {
      const message = `${quote(text2)} has characters around the address that do not belong to it. Write ${bare}.`;
      return refuse2("email-punctuation", EXPECTED2, message, certainly(bare));
    }
    return null;
  }
  function repaired(text2) {
    const joined = text2.replace(/\s+/g, "");
    if (joined !== text2 && wellFormed(joined)) {
      const message = `${quote(text2)} has a space in the address. Write ${joined} if that is meant.`;
      return refuse2("email-spaces", EXPECTED2, message, perhaps(joined));
    }
    const dotted = text2.replace(/[,;]/g, ".");
    const oneComma = text2.split(/[,;]/).length === 2;
    if (oneComma && wellFormed(dotted)) {
      const message = `${quote(text2)} has a comma where a dot belongs. Write ${dotted}.`;
      return refuse2("email-punctuation", EXPECTED2, message, certainly(dotted));
    }
    return null;
  }
  function readEmail(cellText3) {
    var _a, _b, _c, _d;
    const text2 = cleanToken(cellText3, MAX_LENGTH3);
    if (wellFormed(text2)) return (_a = suggestDomain(text2)) != null ? _a : accept(text2);
    const message = `${quote(cellText3)} is not an e-mail address. Write one address such as priya@example.com.`;
    return (_d = (_c = (_b = severalEmails(text2)) != null ? _b : stripped(text2)) != null ? _c : repaired(text2)) != null ? _d : refuse2("email-invalid", EXPECTED2, message);
  }

  // src/core/checks/read-guid.ts
  var MAX_LENGTH4 = 500;
  var DIGITS = 32;
  var EXPECTED3 = "an ID such as 3f2504e0-4f89-11d3-9a0c-0305e82c3301";
  function grouped(digits) {
    return [
      [0, 8],
      [8, 12],
      [12, 16],
      [16, 20],
      [20, 32]
    ].map(([from, to]) => digits.slice(from, to)).join("-");
  }
  function wrongLength(cellText3, count) {
    const size = Math.abs(count - DIGITS);
    const what = count < DIGITS ? `${size} too few` : `${size} too many`;
    const message = `${quote(cellText3)} has ${count} characters without the hyphens, ${what} for an ID. Copy the ID again.`;
    return refuse2("guid-length", EXPECTED3, message);
  }
  function wrongCharacter(cellText3, text2) {
    var _a;
    const wrong = (_a = /[^0-9a-f-]/.exec(text2)) == null ? void 0 : _a[0];
    if (wrong === void 0) return null;
    const corrected = text2.replace(/o/g, "0").replace(/[il]/g, "1");
    const message = `${quote(cellText3)} holds "${wrong}", but an ID has only digits and the letters a to f. Copy the ID again.`;
    return refuse2("guid-character", EXPECTED3, message, isGuid(corrected) ? perhaps(corrected) : null);
  }
  function readGuid(cellText3) {
    var _a;
    const text2 = cleanToken(cellText3, MAX_LENGTH4).toLowerCase().replace(/^\{ ?(.*?) ?\}$/, "$1");
    if (isGuid(text2) && !isEmptyGuid(text2)) return accept(text2);
    const inside = new Set(isEmptyGuid(text2) ? [] : guidsIn(text2));
    const [only] = inside;
    if (only !== void 0 && inside.size === 1) {
      const message2 = `${quote(cellText3)} holds an ID among other text. Write only ${only}.`;
      return refuse2("guid-inside", EXPECTED3, message2, perhaps(only));
    }
    const digits = text2.replace(/[- ]/g, "");
    const hex = /^[0-9a-f]+$/.test(digits) && !isEmptyGuid(text2);
    if (hex && digits.length === DIGITS) {
      const message2 = `${quote(cellText3)} has its hyphens in the wrong places. Write ${grouped(digits)}.`;
      return refuse2("guid-invalid", EXPECTED3, message2, certainly(grouped(digits)));
    }
    const likeGuid = text2.includes("-") && /[a-f]/.test(digits) && digits.length >= 24 && digits.length <= 40;
    if (hex && likeGuid) return wrongLength(cellText3, digits.length);
    const fiveGroups = /^[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}$/.test(text2);
    const message = `${quote(cellText3)} is not a LeadSquared ID. Write ${EXPECTED3}.`;
    return (_a = fiveGroups ? wrongCharacter(cellText3, text2) : null) != null ? _a : refuse2("guid-invalid", EXPECTED3, message);
  }

  // src/core/checks/read-notify.ts
  var YES = /* @__PURE__ */ new Set(["yes", "y", "true", "1100"]);
  var NO = /* @__PURE__ */ new Set(["no", "n", "false", "none", "1000"]);
  function readNotify(cellText3) {
    const text2 = cleanToken(cellText3, 20).toLowerCase();
    if (YES.has(text2)) return accept(true);
    if (NO.has(text2)) return accept(false);
    return refuse2("notify-invalid", "yes or no", `${quote(cellText3)} is neither yes nor no. Write yes or no.`);
  }

  // src/core/checks/read-related.ts
  var WORDS3 = new Map([
    ...["lead", "leads", "prospect", "1"].map((word) => [word, RELATED_ENTITY.lead]),
    ...["opportunity", "opportunities", "opp", "5"].map((word) => [word, RELATED_ENTITY.opportunity]),
    ...["none", "no", "nothing", "-", "0"].map((word) => [word, RELATED_ENTITY.none])
  ]);
  function readRelated(cellText3) {
    const kind = WORDS3.get(cleanToken(cellText3, 30).toLowerCase());
    if (kind !== void 0) return accept(kind);
    const message = `${quote(cellText3)} is neither lead nor opportunity. Write lead, opportunity or none.`;
    return refuse2("related-invalid", "lead, opportunity or none", message);
  }

  // src/core/checks/read-reminder.ts
  var MAX_REMINDER_MINUTES = 4 * 7 * 24 * 60;
  var EXPECTED4 = "a whole number of minutes, such as 30";
  var AMOUNT = String.raw`(\d{1,9}(?:[.,]\d{1,6})?)`;
  var PATTERN = new RegExp(
    `^${AMOUNT} ?([a-z]*)\\.?(?: ?(?:and )?${AMOUNT} ?([a-z]+)\\.?)?(?: before)?$`,
    "i"
  );
  var UNITS = new Map([
    ...["", "m", "min", "mins", "minute", "minutes"].map((unit) => [unit, 1]),
    ...["h", "hr", "hrs", "hour", "hours"].map((unit) => [unit, 60]),
    ...["d", "day", "days"].map((unit) => [unit, 24 * 60])
  ]);
  function minutesOf(text2) {
    const match = PATTERN.exec(text2);
    if (match === null) return null;
    const [, amount = "", unit = "", more, moreUnit = ""] = match;
    const size = UNITS.get(unit.toLowerCase());
    const moreSize = more === void 0 ? 0 : UNITS.get(moreUnit.toLowerCase());
    if (size === void 0 || moreSize === void 0 || more !== void 0 && unit === "") return null;
    const number2 = (digits) => Number(digits.replace(",", "."));
    return number2(amount) * size + (more === void 0 ? 0 : number2(more) * moreSize);
  }
  function readReminder(cell) {
    const shown2 = cellText(cell);
    const text2 = cleanToken(shown2, 60).replace(/ +/g, " ");
    if (/^(?:none|no|never|-)$/i.test(text2)) return accept(null);
    const minutes = typeof cell.value === "number" ? cell.value : minutesOf(text2);
    if (minutes === null || typeof cell.value === "boolean" || minutes < 0 || !Number.isInteger(minutes)) {
      const message2 = `${quote(shown2)} is not a whole number of minutes. Write how many minutes before the due time, such as 30, or 2 hours.`;
      const whole = minutes !== null && minutes > 0 ? perhaps(String(Math.round(minutes))) : null;
      return refuse2("reminder-invalid", EXPECTED4, message2, whole);
    }
    if (minutes <= MAX_REMINDER_MINUTES) return accept(minutes);
    const message = `${quote(shown2)} is more than four weeks before the due time. Write at most ${MAX_REMINDER_MINUTES} minutes.`;
    return refuse2("reminder-too-long", `at most ${MAX_REMINDER_MINUTES} minutes`, message);
  }

  // src/core/checks/read-field.ts
  var READERS = {
    text: (cell, context) => readText(cellText(cell), context.textLimit),
    date: (cell, context) => readDate(cell, context.date),
    email: (cell) => readEmail(cellText(cell)),
    reminder: (cell) => readReminder(cell),
    notify: (cell) => readNotify(cellText(cell)),
    related: (cell) => readRelated(cellText(cell)),
    guid: (cell) => readGuid(cellText(cell))
  };
  function readCell(check2, cell, context) {
    return READERS[check2](cell, context);
  }

  // src/core/checks/row-sources.ts
  function rowSources(mapping) {
    const fields = /* @__PURE__ */ new Map();
    const customFields = /* @__PURE__ */ new Map();
    const put = (name, source) => {
      const field = fieldByName(name);
      if (field !== null && !fields.has(field.name)) fields.set(field.name, source);
      if (field === null && !customFields.has(name)) customFields.set(name, source);
    };
    for (const { column, header, field } of mapping.columns) {
      if (field !== null) put(field, { column, header, constant: null });
    }
    for (const { field, text: text2 } of mapping.constants) {
      put(field, { column: null, header: fieldLabel(field), constant: { value: text2, display: text2 } });
    }
    const columns = mapping.columns.flatMap((entry) => entry.field === null ? [] : [entry.column]);
    return { fields, customFields: [...customFields], columns };
  }
  function isBlank(cell) {
    return typeof cell.value === "string" && trimText(cell.value) === "";
  }
  function sourceCell(row, source) {
    var _a;
    const cell = (_a = source.constant) != null ? _a : source.column === null ? void 0 : row.cells[source.column];
    return cell === void 0 || isBlank(cell) ? null : cell;
  }
  function isBlankRow(row, sources) {
    return sources.columns.every((column) => {
      const cell = row.cells[column];
      return cell === void 0 || cell.value === false || isBlank(cell);
    });
  }

  // src/core/checks/row-reader.ts
  var BLANK = { value: null, blank: true };
  var FAULTY = { value: null, blank: false };
  function errorValue(text2, isDate) {
    const message = `The cell shows ${quote(text2)}, an error of its formula. Correct the formula, or write the value itself.`;
    return errorFinding(isDate ? "date-error-value" : "error-value", "a value", message);
  }
  function missing(label) {
    return errorFinding(
      "required",
      "a value",
      `The cell is empty, but every task needs it. Fill in the ${label.toLowerCase()}.`
    );
  }
  function strayText(text2) {
    const message = `${quote(text2)} was written here by this add-on, because a column was inserted while it wrote. Write again what stood here before: File, Version history shows it.`;
    return errorFinding("stray-text", "your own text", message);
  }
  function findingBeforeReading(cell, isDate) {
    const text2 = cellText(cell);
    if (isErrorValue(cell.value)) return errorValue(text2, isDate);
    return hasMark(text2) ? strayText(text2) : null;
  }
  var RowReader = class {
    constructor(row, sources, context, contextOf) {
      this.issues = [];
      this.row = row;
      this.sources = sources;
      this.context = context;
      this.contextOf = contextOf;
    }
    get hasErrors() {
      return this.issues.some((issue) => issue.level === "error");
    }
    take(name) {
      var _a;
      const { check: check2, required, label } = FIELD_TABLE[name];
      const source = this.sources.fields.get(name);
      const cell = source === void 0 ? null : sourceCell(this.row, source);
      if (cell === null) {
        if (!required) return BLANK;
        this.report(name, name === "DueDate" ? dateMissing() : missing(label));
        return FAULTY;
      }
      const context = (_a = this.contextOf.get(name)) != null ? _a : this.context;
      return this.read(
        source,
        label,
        cell,
        check2 === "date",
        () => readCell(FIELD_TABLE[name].check, cell, context)
      );
    }
    takeCustom(name, source, read) {
      const cell = sourceCell(this.row, source);
      return cell === null ? BLANK : this.read(source, name, cell, false, () => read(cell));
    }
    report(name, finding) {
      const source = this.sources.fields.get(name);
      const cell = source === void 0 ? null : sourceCell(this.row, source);
      this.add(source, FIELD_TABLE[name].label, cell, finding);
    }
    read(source, label, cell, isDate, reader) {
      const error = findingBeforeReading(cell, isDate);
      const reading = error === null ? reader() : { ok: false, error };
      const finding = reading.ok ? reading.warning : reading.error;
      if (finding !== null) this.add(source, label, cell, finding);
      return reading.ok ? { value: reading.value, blank: false } : FAULTY;
    }
    add(source, label, cell, finding) {
      var _a, _b;
      this.issues.push({
        ...finding,
        column: (_a = source == null ? void 0 : source.column) != null ? _a : null,
        header: shorten2((_b = source == null ? void 0 : source.header) != null ? _b : label),
        found: cell === null ? "" : shorten2(cellText(cell))
      });
    }
  };

  // src/core/checks/check-row.ts
  function takeRelation(reader) {
    const entity = reader.take("RelatedEntity");
    const general = reader.take("RelatedEntityId");
    const lead = reader.take("LeadId");
    const opportunity = reader.take("OpportunityId");
    if ([entity, general, lead, opportunity].some((taken) => taken.value === null && !taken.blank)) return null;
    const settled = settleRelation({
      RelatedEntity: entity.value,
      RelatedEntityId: general.value,
      LeadId: lead.value,
      OpportunityId: opportunity.value
    });
    if (!("error" in settled)) return settled;
    reader.report(settled.field, settled.error);
    return null;
  }
  function takeAsIs(reader) {
    const filled = {};
    for (const name of AS_IS_FIELDS) {
      const { value } = reader.take(name);
      if (value !== null && value !== "") filled[name] = value;
    }
    return filled;
  }
  function takeCustomFields(reader, context) {
    const filled = {};
    for (const [name, source] of context.sources.customFields) {
      const { value } = reader.takeCustom(name, source, (cell) => readCustom(cell, context.textLimit));
      if (value !== null && value !== "") filled[name] = value;
    }
    return filled;
  }
  function compareDates(reader, due, end, context) {
    if (due === null) return;
    const { zone, now } = context.date;
    const show = (instant) => formatWall(zone.toWall(instant));
    if (due < now) reader.report("DueDate", duePast(show(due)));
    if (end !== null && end < due) reader.report("EndDate", endBeforeDue(show(end), show(due)));
  }
  function checkRow(row, context) {
    var _a;
    const reader = new RowReader(row, context.sources, context, context.contextOf);
    const name = reader.take("Name").value;
    const taskType = reader.take("TaskType").value;
    const ownerEmail = reader.take("OwnerEmailAddress").value;
    const due = reader.take("DueDate").value;
    const end = reader.take("EndDate").value;
    compareDates(reader, due, end, context);
    const relation = takeRelation(reader);
    const description = (_a = reader.take("Description").value) != null ? _a : "";
    const asIs = takeAsIs(reader);
    const reminderMinutes = reader.take("Reminder").value;
    const notifyOwner = reader.take("NotifyBy").value;
    const customFields = takeCustomFields(reader, context);
    const { issues } = reader;
    const incomplete = name === null || taskType === null || ownerEmail === null || due === null || relation === null;
    if (incomplete || reader.hasErrors) return { issues, task: null };
    const task = {
      name,
      taskType,
      ownerEmail,
      due,
      end,
      relatedEntity: relation.entity,
      relatedEntityId: relation.id,
      description,
      asIs,
      reminderMinutes,
      notifyOwner,
      customFields
    };
    return { issues, task };
  }

  // src/core/checks/task-key.ts
  function taskKey(task) {
    const customFields = Object.entries(task.customFields);
    if (customFields.length > 1) customFields.sort(([a], [b]) => a < b ? -1 : 1);
    return JSON.stringify({ ...task, ownerEmail: task.ownerEmail.toLowerCase(), customFields });
  }

  // src/core/checks/check-rows.ts
  var SettingsError = class extends Error {
    constructor() {
      super(...arguments);
      this.code = "settings";
    }
  };
  function* columnCells(rows, column) {
    for (const row of rows) {
      const cell = row.cells[column];
      if (cell !== void 0) yield cell;
    }
  }
  function prepare(rows, context, sources) {
    var _a, _b;
    const { settings, zone, now } = context;
    const defaultTime = readClock(settings.defaultTime);
    if (defaultTime === null) {
      throw new SettingsError(`The default time "${settings.defaultTime}" is not a time such as 09:00.`);
    }
    const order = dateOrder(settings, context.locale);
    const { textLimit } = settings;
    const date = { zone, order, otherOrderSeen: false, defaultTime, now };
    const contextOf = /* @__PURE__ */ new Map();
    if (settings.reference.place === IN_DESCRIPTION) {
      contextOf.set("Description", { date, textLimit: Math.max(0, textLimit - REFERENCE_LENGTH) });
    }
    for (const name of ["DueDate", "EndDate"]) {
      const column = (_b = (_a = sources.fields.get(name)) == null ? void 0 : _a.column) != null ? _b : null;
      if (column === null || settings.dateOrder !== "sheet") continue;
      const seen = otherOrderSeen(columnCells(rows, column), order);
      if (seen) contextOf.set(name, { textLimit, date: { ...date, otherOrderSeen: true } });
    }
    return { sources, textLimit, date, contextOf };
  }
  function checkRows(rows, context) {
    const sources = rowSources(context.mapping);
    const rowContext = prepare(rows, context, sources);
    const firstRow = /* @__PURE__ */ new Map();
    return rows.map((row) => {
      var _a;
      const { rowNumber: rowNumber2 } = row;
      if (isBlankRow(row, sources))
        return { rowNumber: rowNumber2, issues: [], task: null, duplicateOf: null, blank: true };
      const { issues, task } = checkRow(row, rowContext);
      let duplicateOf = null;
      if (task !== null && !context.settings.sendDuplicates) {
        const key3 = taskKey(task);
        duplicateOf = (_a = firstRow.get(key3)) != null ? _a : null;
        if (duplicateOf === null) firstRow.set(key3, rowNumber2);
      }
      return { rowNumber: rowNumber2, issues, task, duplicateOf, blank: false };
    });
  }

  // src/run/sheet/verify-notes.ts
  var ROUNDS2 = 5;
  function readNow(table, { headerRow, header }) {
    const { lastRow, columns } = table.size();
    const wide = Math.max(columns, header.length);
    return readSnapshot(
      table,
      headerRow,
      { first: headerRow + 1, last: Math.max(lastRow, headerRow + 1) },
      wide
    );
  }
  function areInPlace(table, { before, own }, span) {
    const now = readSnapshot(table, before.headerRow, span, before.header.length);
    const looked = before.lines.slice(span.first - before.first, span.last - before.first + 1);
    const same = (one, other) => one.every((text2, column) => own.includes(column) || text2 === other[column]);
    return before.header.every((text2, column) => text2 === now.header[column]) && looked.every((line, place) => {
      var _a;
      return same(line, (_a = now.lines[place]) != null ? _a : []);
    });
  }
  function misplaced(table, written2, now) {
    var _a, _b, _c;
    const { before, own, first, notes, changes } = written2;
    const places2 = matchColumns(before, now, /* @__PURE__ */ new Set());
    const telling = places2.flatMap(
      (place, column) => place === null || own.includes(column) ? [] : [{ place, column }]
    );
    const rows = matchRows(
      contents(
        before,
        telling.map(({ column }) => column)
      ),
      contents(
        now,
        telling.map(({ place }) => place)
      ),
      []
    );
    const columnsBefore = new Map(places2.map((place, column) => [place != null ? place : -1, column]));
    const meant = new Map(changes.map(({ row, column, text: text2 }) => [`${row}:${column}`, text2]));
    const texts3 = new Set(changes.map(({ text: text2 }) => text2));
    const shown2 = table.readNotes(
      { first: now.first, last: now.first + now.lines.length - 1 },
      now.header.length
    );
    const wrong = [];
    for (const [down, line] of shown2.entries()) {
      const row = now.first + down;
      const source = rows.get(row);
      for (const [at, text2] of line.entries()) {
        const column = columnsBefore.get(at);
        const was = source === void 0 || column === void 0 ? "" : (_b = (_a = notes[source - first]) == null ? void 0 : _a[column]) != null ? _b : "";
        const should = (_c = meant.get(`${source}:${column}`)) != null ? _c : was;
        if (text2 !== should && (texts3.has(text2) || text2 === was)) wrong.push({ row, column: at, text: should });
      }
    }
    return wrong;
  }
  function verifyNotes(table, written2) {
    if (areInPlace(table, written2, spanOf(written2.changes.map(({ row }) => row)))) return;
    for (let round = 0; round < ROUNDS2; round++) {
      const wrong = misplaced(table, written2, readNow(table, written2.before));
      if (wrong.length === 0) return;
      table.writeNotes(wrong);
      table.flush();
    }
  }

  // src/run/sheet/cell-notes.ts
  var NOTE_MARK = "Bulk Tasks: ";
  function withoutOwnLines(note) {
    return note.split("\n").filter((line) => !line.startsWith(NOTE_MARK)).join("\n").replace(/\n+$/, "");
  }
  function withOwnLines(note, messages) {
    const kept = withoutOwnLines(note);
    const own = messages.map((message) => NOTE_MARK + message.replace(/\s+/g, " "));
    return [...kept === "" ? [] : [kept], ...own].join("\n");
  }
  function changesOf(rows, first, notes, columns) {
    var _a, _b;
    const changes = [];
    for (const row of rows) {
      const existing = (_a = notes[row.rowNumber - first]) != null ? _a : [];
      for (let column = 0; column < columns; column++) {
        const before = (_b = existing[column]) != null ? _b : "";
        const messages = row.issues.filter((issue) => issue.level === "error" && issue.column === column).map((issue) => issue.message);
        if (messages.length === 0 && !before.includes(NOTE_MARK)) continue;
        const text2 = withOwnLines(before, messages);
        if (text2 !== before) changes.push({ row: row.rowNumber, column, text: text2 });
      }
    }
    return changes;
  }
  function updateNotes(table, rows, before, own) {
    const columns = before.header.length;
    if (rows.length === 0 || columns === 0) return;
    const span = spanOf(rows.map((row) => row.rowNumber));
    const notes = table.readNotes(span, columns);
    const changes = changesOf(rows, span.first, notes, columns);
    if (changes.length === 0) return;
    const changed = spanOf(changes.map(({ row }) => row));
    if (!areInPlace(table, { before, own }, changed)) return;
    table.writeNotes(changes);
    table.flush();
    verifyNotes(table, { before, own, first: span.first, notes, changes });
  }

  // src/run/send/claim-rows.ts
  function headerHasChanged({ sheet }) {
    const { headerRow, header, size } = sheet.head;
    const now = sheet.table.readTexts({ first: headerRow, last: headerRow }, size.columns)[0];
    return now === void 0 || header.some((text2, column) => now[column] !== text2);
  }
  function readEntries({ sheet }, entries2) {
    const numbers = entries2.flatMap(({ row }) => row === null ? [] : [row]);
    if (numbers.length === 0) return /* @__PURE__ */ new Map();
    const span = spanOf(numbers);
    const rows = sheet.table.readRows(span, sheet.head.size.columns);
    const found = /* @__PURE__ */ new Map();
    for (const entry of entries2) {
      const row = entry.row === null ? void 0 : rows[entry.row - span.first];
      if (row !== void 0) found.set(entry, row);
    }
    return found;
  }
  function readFresh(run, entries2) {
    const { statusColumn } = run.sheet.cells;
    if (!headerHasChanged(run)) {
      const rows = readEntries(run, entries2);
      const inPlace = [...rows].every(([entry, row]) => keyIn(shown(row, statusColumn)) === entry.key);
      if (inPlace) return { rows, moved: false };
    }
    run.sheet.relocate();
    return { rows: readEntries(run, entries2), moved: true };
  }
  function stillQueued(entries2, rows, statusColumn) {
    return entries2.flatMap((entry) => {
      const row = rows.get(entry);
      const isQueued = row !== void 0 && shown(row, statusColumn) === formatStatus("Queued", entry.token);
      if (isQueued) return [{ entry, row }];
      leaveRun(entry);
      return [];
    });
  }
  function isUnchanged({ sheet }, row, before) {
    const { statusColumn, idColumn } = sheet.cells;
    const held = ({ cells }) => JSON.stringify(cells.filter((_, column) => column !== statusColumn && column !== idColumn));
    return held(row) === held(before);
  }
  function checkAsTheyStand(run, rows) {
    const edited = [];
    const found = /* @__PURE__ */ new Map();
    for (const { entry, row } of rows) {
      const before = run.sheet.checkedBefore(entry);
      if (before !== null && isUnchanged(run, row, before.row)) found.set(entry, before.checked);
      else edited.push({ entry, row });
    }
    const { job, sheet } = run;
    const context = checkContext(sheet.table, sheet.head, job.settings, job.ports.clock.now());
    const checked = checkRows(
      edited.map(({ row }) => row),
      context
    );
    for (const [place, { entry }] of edited.entries()) {
      const result = checked[place];
      if (result !== void 0) found.set(entry, result);
    }
    return found;
  }
  function snapshotOfRefused({ sheet }, refused) {
    const { headerRow, header } = sheet.head;
    const lines = new Map(refused.map(({ row }) => [row.rowNumber, displays(row)]));
    const { first, last } = spanOf([...lines.keys()]);
    const places2 = Array.from({ length: last - first + 1 }, (_, place) => {
      var _a;
      return (_a = lines.get(first + place)) != null ? _a : [];
    });
    return { headerRow, header, first, lines: places2 };
  }
  function refuseAll(run, refused) {
    if (refused.length === 0) return;
    for (const { entry, result } of refused) refuse(run, entry, result.blank ? "" : invalidStatus(result));
    const { table, cells } = run.sheet;
    updateNotes(
      table,
      refused.map(({ result }) => result),
      snapshotOfRefused(run, refused),
      [cells.statusColumn, cells.idColumn]
    );
  }
  function claimRows(run, entries2, rows) {
    const { place } = run.job.settings.reference;
    const queued2 = stillQueued(entries2, rows, run.sheet.cells.statusColumn);
    const checked = checkAsTheyStand(run, queued2);
    const ready = [];
    const refused = [];
    for (const { entry, row } of queued2) {
      const result = checked.get(entry);
      if (result === void 0) continue;
      if (result.task === null) refused.push({ entry, row, result });
      else {
        entry.task = withReference(result.task, place, entry.token);
        entry.claimed = displays(row);
        ready.push(entry);
      }
    }
    refuseAll(run, refused);
    return transition(run, "claim", ready, { status: "Sending", reason: "" });
  }

  // src/run/send/stop-rules.ts
  var FAILED_CALLS_LIMIT = 5;
  function isAnswer({ kind }) {
    return kind === "accepted" || kind === "rows";
  }
  function isRejection(outcome) {
    return (outcome == null ? void 0 : outcome.kind) === "refused" || (outcome == null ? void 0 : outcome.kind) === "rows" && outcome.rows.every((row) => row.kind === "failed");
  }
  function rejectionsAfter(before, outcomes, batches) {
    if (!outcomes.every((outcome) => isRejection(outcome) || outcome.kind === "rate-limited")) return 0;
    const whole = batches.filter(({ parted }, place) => parted === null && isRejection(outcomes[place]));
    return before + whole.length;
  }
  function streaksAfter({ consecutiveFailures, consecutiveRejections }, outcomes, batches, unanswered) {
    return {
      consecutiveFailures: outcomes.some(isAnswer) ? 0 : consecutiveFailures + unanswered,
      consecutiveRejections: rejectionsAfter(consecutiveRejections, outcomes, batches)
    };
  }
  function reasonToStop(outcomes, streaks) {
    var _a;
    const final = outcomes.find((outcome) => outcome.kind === "bad-keys" || outcome.kind === "not-found");
    if ((final == null ? void 0 : final.kind) === "bad-keys" || (final == null ? void 0 : final.kind) === "not-found") {
      return { code: final.kind, message: final.message };
    }
    const why = (_a = [...outcomes].reverse().map(complaint).find((text2) => text2 !== "")) != null ? _a : "";
    if (streaks.consecutiveFailures >= FAILED_CALLS_LIMIT) {
      return {
        code: "failing",
        message: `${FAILED_CALLS_LIMIT} calls in a row brought no answer that could be used, so the run stopped. ${why} Try again later.`
      };
    }
    if (streaks.consecutiveRejections >= FAILED_CALLS_LIMIT && !streaks.takingApart) {
      return {
        code: "refused",
        message: `LeadSquared refused every row of ${FAILED_CALLS_LIMIT} calls in a row, so the run stopped. It says: ${why}`
      };
    }
    return null;
  }
  function complaint(outcome) {
    if (outcome.kind === "unknown" || outcome.kind === "refused") return outcome.message;
    const failed2 = outcome.kind === "rows" ? outcome.rows.find((row) => row.kind === "failed") : void 0;
    return (failed2 == null ? void 0 : failed2.kind) === "failed" ? failed2.message : "";
  }
  var STOPPED_BY_USER = {
    code: "user",
    message: "The run was stopped. Rows that were not sent yet are unchanged."
  };

  // src/run/send/send-loop.ts
  var CALL_RESERVE_MS = (REPLY_TIMEOUT_SECONDS + 10) * 1e3;
  function sendQueued(run) {
    const { session, job } = run;
    const { clock, documentStore: documentStore2 } = job.ports;
    const queue = new BatchQueue(run.sheet.entries.filter((entry) => entry.status === "Queued"));
    const until = Math.min(session.until, session.deadline - CALL_RESERVE_MS);
    while (queue.waiting() > 0) {
      if (isAskedToStop(documentStore2, run.record.id)) return stopped(run, queue, STOPPED_BY_USER);
      if (clock.now() >= until || !session.keepLease()) return { kind: "paused" };
      const granted = session.gate.enter(queue.waiting(), until, () => session.keepLease());
      if (granted === 0) {
        session.rest(until);
        return { kind: "paused" };
      }
      const stop2 = sendOnce(run, queue, granted);
      saveProgress(run);
      if (stop2 !== null) return stopped(run, queue, stop2);
    }
    return { kind: "sent" };
  }
  function sendOnce(run, queue, count) {
    const { session } = run;
    const batches = claimBatches(run, queue, count);
    if (batches.length === 0) {
      session.gate.done();
      return null;
    }
    if (!session.keepLease()) {
      session.gate.done();
      queueAgain(
        run,
        batches.flatMap(({ entries: entries2 }) => entries2)
      );
      return null;
    }
    const { outcomes, unanswered, heldBack } = sendBatches(run, batches);
    applyOutcomes(run, queue, batches, outcomes);
    const refusal = outcomes.find((outcome) => outcome.kind === "rate-limited");
    if ((refusal == null ? void 0 : refusal.kind) === "rate-limited" && heldBack === null) session.gate.refused(refusal.rate);
    if (heldBack !== null) throw heldBack;
    run.update(streaksAfter(run.record, outcomes, batches, unanswered));
    return reasonToStop(outcomes, { ...run.record, takingApart: queue.hasPieces() });
  }
  function claimBatches(run, queue, count) {
    const picked = [];
    while (picked.length < count && queue.waiting() > 0) picked.push(queue.next());
    const all = picked.flatMap((batch) => batch.entries);
    let claimed;
    try {
      const { rows, moved } = readFresh(run, all);
      if (moved) queue.sort();
      claimed = new Set(claimRows(run, all, rows));
    } catch (error) {
      run.session.gate.done();
      queueAgain(run, all);
      throw error;
    }
    return picked.map((batch) => ({ ...batch, entries: batch.entries.filter((entry) => claimed.has(entry)) })).filter((batch) => batch.entries.length > 0);
  }
  function stopped(run, queue, stop2) {
    transition(run, "giveBack", queue.all(), null);
    return { kind: "stopped", stop: stop2 };
  }
  function queueAgain(run, entries2) {
    transition(run, "unclaim", entries2, { status: "Queued", reason: "" });
  }

  // src/run/session/last-writer.ts
  var KEY2 = "worker";
  function readLastWriter(store) {
    return store.get(KEY2);
  }
  function noteLastWriter(store, id) {
    if (store.get(KEY2) !== id) store.set(KEY2, id);
  }
  function beginToWrite(store, lease, id) {
    noteLastWriter(store, id);
    if (!lease.renew()) throw overtaken();
  }

  // src/run/session/entry.ts
  var Entry = class {
    constructor(token, row, current2, reference = formatToken(token)) {
      this.token = token;
      this.row = row;
      this.current = current2;
      this.reference = reference;
      this.task = null;
      this.claimed = null;
      this.call = null;
      this.key = formatToken(token);
    }
    get status() {
      return this.current;
    }
    become(status) {
      this.current = status;
    }
  };

  // src/run/session/load-entries.ts
  function loadEntries(cells, head, runId2) {
    var _a, _b, _c;
    const span = dataSpan(head);
    const found = /* @__PURE__ */ new Map();
    const misplaced2 = [];
    const ids = /* @__PURE__ */ new Map();
    let hasCopies = false;
    for (const own of span === null ? [] : cells.readCells(withOneMore(span))) {
      const { row, status: text2, id } = own;
      const owner = (_a = keyIn(text2)) != null ? _a : "";
      if (isMisplacedId(id, owner)) misplaced2.push(own);
      else if (owner !== "") ids.set(owner, splitMark(id).text);
      const read = parseStatus(text2);
      if (read.kind !== "status" || ((_b = read.token) == null ? void 0 : _b.runId) !== runId2) continue;
      const { status, token, reason } = read;
      const key3 = formatToken(token);
      if (found.has(key3)) {
        hasCopies = true;
        continue;
      }
      found.set(key3, new Entry(token, row, status, (_c = referenceIn(reason)) != null ? _c : key3));
    }
    return { entries: [...found.values()], misplaced: misplaced2, hasCopies, ids };
  }
  function withoutSending(entry) {
    const { token, row, status, reference } = entry;
    return status === "Sending" ? new Entry(token, row, "Unknown", reference) : entry;
  }
  function openSheet(table, settings, runId2) {
    const ready = readReadySheet(table, settings);
    const { entries: entries2, ...others } = loadEntries(ready.cells, ready.head, runId2);
    return { ...ready, ...others, entries: entries2.map(withoutSending), checked: /* @__PURE__ */ new Map() };
  }

  // src/core/call-log.ts
  var LOST_CALL_MS = 90 * 1e3;
  var MOST_GROUPS = 40;
  function takenToEnd(group) {
    var _a;
    return (_a = group.end) != null ? _a : group.start + LOST_CALL_MS;
  }
  function callsOver(group, end) {
    return { ...group, id: "", end };
  }
  function compact(groups, now, windowMs2) {
    const isOver = (group) => takenToEnd(group) <= now;
    const over = groups.filter(isOver).sort((a, b) => takenToEnd(a) - takenToEnd(b));
    const open = groups.filter((group) => !isOver(group));
    while (over.length > 1 && over.length + open.length > MOST_GROUPS) {
      const older = over.filter((group) => takenToEnd(group) < now - windowMs2);
      const place = closestPair(older.length > 1 ? older : over, now);
      const [earlier, later] = over.slice(place, place + 2);
      if (earlier === void 0 || later === void 0) break;
      const start2 = Math.min(earlier.start, later.start);
      over.splice(place, 2, { id: "", start: start2, end: takenToEnd(later), count: earlier.count + later.count });
    }
    return [...over, ...open];
  }
  function closestPair(over, now) {
    let best = { place: 0, distance: Number.POSITIVE_INFINITY };
    let earlier = null;
    for (const [place, group] of over.entries()) {
      const later = takenToEnd(group);
      const distance = earlier === null ? best.distance : (later - earlier) / (now - later + 1e3);
      if (distance < best.distance) best = { place: place - 1, distance };
      earlier = later;
    }
    return best.place;
  }

  // src/core/limiter.ts
  var DOCUMENTED_RATE = { calls: 25, seconds: 5 };
  var STARTING_CALLS = 5;
  var GROWTH_CALLS = 5;
  var LEARNT_FOR_MS = 7 * 24 * 3600 * 1e3;
  var WINDOW_MARGIN_MS = 100;
  var LONGEST_WINDOW_SECONDS = 3600;
  function newLimiter(now) {
    return { allowance: STARTING_CALLS, learnt: null, pausedUntil: 0, cleanSince: now, groups: [] };
  }
  var windowMs = (rate) => rate.seconds * 1e3 + WINDOW_MARGIN_MS;
  function learntRate(state, now) {
    return state.learnt !== null && now - state.learnt.at < LEARNT_FOR_MS ? state.learnt.rate : null;
  }
  function ratesInForce(state, fixed, now) {
    const learnt = learntRate(state, now);
    const tried = fixed != null ? fixed : { calls: state.allowance, seconds: DOCUMENTED_RATE.seconds };
    return learnt === null ? [tried] : [tried, learnt];
  }
  function freeAt(group, rate) {
    return takenToEnd(group) + windowMs(rate);
  }
  function freeCalls(state, fixed, now) {
    if (now < state.pausedUntil) return 0;
    const free = ratesInForce(state, fixed, now).map((rate) => {
      const counting = state.groups.filter((group) => freeAt(group, rate) > now);
      return rate.calls - counting.reduce((sum, group) => sum + group.count, 0);
    });
    return Math.max(0, Math.min(...free));
  }
  function waitForCall(state, fixed, now) {
    if (freeCalls(state, fixed, now) > 0) return 0;
    const endedNow = (group) => callsOver(group, Math.min(now, takenToEnd(group)));
    const soonest = { ...state, groups: state.groups.map(endedNow) };
    const forgetting = state.learnt === null ? 0 : state.learnt.at + LEARNT_FOR_MS;
    const moments = ratesInForce(state, fixed, now).flatMap((rate) => soonest.groups.map((group) => freeAt(group, rate))).concat(state.pausedUntil, forgetting);
    return Math.min(...moments.filter((at) => freeCalls(soonest, fixed, at) > 0)) - now;
  }
  function startCalls(state, id, count, now, fixed = null) {
    const longest = { calls: 1, seconds: LONGEST_WINDOW_SECONDS };
    const remembered = state.groups.filter((group) => freeAt(group, longest) > now);
    const inForce = Math.max(...ratesInForce(state, fixed, now).map(windowMs));
    const groups = compact([...remembered, { id, start: now, end: null, count }], now, inForce);
    return { ...state, ...growth(state, now), groups };
  }
  function endCalls(state, id, now) {
    const isEnding = (group) => group.end === null && group.id === id;
    return { ...state, groups: state.groups.map((group) => isEnding(group) ? callsOver(group, now) : group) };
  }
  function growth(state, now) {
    var _a;
    const { allowance, cleanSince } = state;
    const idle = state.groups.every(
      (group) => freeAt(group, DOCUMENTED_RATE) + windowMs(DOCUMENTED_RATE) <= now
    );
    if (idle) return { allowance, cleanSince: Math.max(cleanSince, now) };
    const answered = state.groups.some((group) => group.end !== null && group.end >= cleanSince);
    if (!answered || now - cleanSince < DOCUMENTED_RATE.seconds * 1e3) return state;
    const ceiling = inDocumentedWindow((_a = learntRate(state, now)) != null ? _a : DOCUMENTED_RATE);
    return { allowance: Math.max(allowance, Math.min(ceiling, allowance + GROWTH_CALLS)), cleanSince: now };
  }
  function inDocumentedWindow({ calls, seconds }) {
    const scaled = seconds < DOCUMENTED_RATE.seconds ? calls * DOCUMENTED_RATE.seconds / seconds : calls;
    return Math.max(1, Math.min(DOCUMENTED_RATE.calls, Math.floor(scaled)));
  }
  function refusedCall(state, said, now) {
    var _a;
    const pause2 = windowMs((_a = said != null ? said : learntRate(state, now)) != null ? _a : DOCUMENTED_RATE);
    const pausedUntil = Math.max(
      state.pausedUntil,
      now + Math.min(pause2, windowMs({ calls: 1, seconds: LONGEST_WINDOW_SECONDS }))
    );
    const isRate = said !== null && said.seconds <= LONGEST_WINDOW_SECONDS;
    const learnt = isRate ? { rate: said, at: now } : state.learnt;
    const ceiling = isRate ? inDocumentedWindow(said) : DOCUMENTED_RATE.calls;
    const alreadyPaused = now < state.pausedUntil;
    const halved = alreadyPaused ? state.allowance : Math.max(1, Math.floor(state.allowance / 2));
    const allowance = state.allowance > ceiling ? ceiling : halved;
    return { ...state, learnt, allowance, pausedUntil, cleanSince: pausedUntil };
  }

  // src/run/throttle/rate-gate.ts
  var MOST_PARALLEL_CALLS = 10;
  var LONGEST_SLEEP_MS = 2e4;
  var ROUND_WEIGHT = 0.3;
  var RateSchema = object({ calls: number(), seconds: number() });
  var LearntSchema = nullable(object({ rate: RateSchema, at: number() }));
  var LimiterSchema = object({
    allowance: number(),
    learnt: LearntSchema,
    pausedUntil: number(),
    cleanSince: number(),
    groups: array(
      object({ id: string(), start: number(), end: nullable(number()), count: number() })
    )
  });
  var SharedSchema = object({ limiter: LimiterSchema, roundMs: number() });
  var RateGate = class {
    constructor(ports, accountHash2, fixed) {
      this.calls = 0;
      this.round = null;
      this.paceUntil = 0;
      this.ports = ports;
      this.key = `limiter.${accountHash2}`;
      this.fixed = fixed;
    }
    enter(wanted2, deadline, goesOn) {
      const { clock } = this.ports;
      const arrived = clock.now();
      for (; ; ) {
        const { granted, wait } = this.tryEnter(wanted2, arrived);
        if (granted > 0) {
          this.calls += granted;
          return granted;
        }
        if (clock.now() + wait >= deadline || !goesOn()) return 0;
        clock.sleep(Math.min(Math.max(wait, 1), LONGEST_SLEEP_MS));
      }
    }
    done() {
      if (this.round !== null) this.round.end = this.ports.clock.now();
    }
    refused(rate) {
      this.done();
      this.change((shared) => {
        const limiter = refusedCall(this.ended(shared.limiter), rate, this.ports.clock.now());
        this.ports.memory.set(this.key, JSON.stringify(limiter.learnt));
        return { shared: { ...shared, limiter }, result: null };
      });
      this.round = null;
    }
    close() {
      var _a;
      if (((_a = this.round) == null ? void 0 : _a.end) == null) return;
      this.change((shared) => ({ shared: { ...shared, limiter: this.ended(shared.limiter) }, result: null }));
      this.round = null;
    }
    secondsFor(calls) {
      const rates = ratesInForce(this.read().limiter, this.fixed, this.ports.clock.now());
      return Math.max(...rates.map((rate) => Math.max(0, Math.ceil(calls / rate.calls) - 1) * rate.seconds));
    }
    tryEnter(wanted2, arrived) {
      return this.change((before) => {
        const now = this.ports.clock.now();
        const shared = this.measured(before, arrived);
        const limiter = this.ended(shared.limiter);
        const free = freeCalls(limiter, this.fixed, now);
        if (free > 0 && wanted2 > free && now < this.paceUntil) {
          return { shared: before, result: { granted: 0, wait: this.paceUntil - now } };
        }
        const granted = Math.min(wanted2, this.useful(shared, now), free);
        if (granted === 0) {
          const wait = waitForCall(limiter, this.fixed, now);
          const changed = limiter === before.limiter ? before : { ...shared, limiter };
          if (changed !== before) this.round = null;
          return { shared: changed, result: { granted, wait } };
        }
        const id = this.ports.ids.uuid();
        this.round = { id, start: now, end: null };
        this.paceUntil = now + granted * this.spacing(limiter, now);
        const started = startCalls(limiter, id, granted, now, this.fixed);
        return { shared: { ...shared, limiter: started }, result: { granted, wait: 0 } };
      });
    }
    ended(limiter) {
      const { round } = this;
      return (round == null ? void 0 : round.end) == null ? limiter : endCalls(limiter, round.id, round.end);
    }
    measured(shared, arrived) {
      const { round } = this;
      if ((round == null ? void 0 : round.end) == null) return shared;
      const took = arrived - round.start;
      const roundMs = shared.roundMs === 0 ? took : shared.roundMs + ROUND_WEIGHT * (took - shared.roundMs);
      return { ...shared, roundMs };
    }
    spacing(limiter, now) {
      const rates = ratesInForce(limiter, this.fixed, now);
      return Math.max(...rates.map((rate) => rate.seconds * 1e3 / rate.calls));
    }
    useful({ limiter, roundMs }, now) {
      const [rate = DOCUMENTED_RATE] = ratesInForce(limiter, this.fixed, now);
      const needed = Math.ceil(roundMs * rate.calls / (rate.seconds * 1e3));
      return Math.min(MOST_PARALLEL_CALLS, Math.max(1, needed));
    }
    change(work2) {
      return this.ports.lock.during(() => {
        const before = this.read();
        const { shared, result } = work2(before);
        if (shared !== before) this.ports.store.set(this.key, JSON.stringify(shared));
        return result;
      });
    }
    read() {
      const shared = readJson(SharedSchema, this.ports.store.get(this.key));
      if (shared !== null) return shared;
      const learnt = readJson(LearntSchema, this.ports.memory.get(this.key));
      return { limiter: { ...newLimiter(this.ports.clock.now()), learnt }, roundMs: 0 };
    }
  };
  function openGate(ports, account2) {
    const { clock, ids, sharedStore: sharedStore2, userStore: userStore2, scriptLock: scriptLock2 } = ports;
    return new RateGate(
      { clock, ids, store: sharedStore2, memory: userStore2, lock: scriptLock2 },
      account2.hash,
      account2.rate
    );
  }

  // src/run/session/run-context.ts
  var RunContext = class {
    constructor(job, session, sheet, recordBefore) {
      this.job = job;
      this.session = session;
      this.sheet = sheet;
      this.recordBefore = recordBefore;
      this.current = recordBefore;
    }
    get record() {
      return this.current;
    }
    update(changes) {
      this.current = { ...this.current, ...changes };
    }
  };

  // src/run/session/run-sheet.ts
  var RunSheet = class {
    constructor(job, opened) {
      this.job = job;
      this.replaceWorks = false;
      this.table = job.ports.table;
      this.head = opened.head;
      this.cells = opened.cells;
      this.entries = opened.entries;
      this.ids = opened.ids;
      this.checked = opened.checked;
    }
    checkedBefore({ key: key3 }) {
      var _a;
      return (_a = this.checked.get(key3)) != null ? _a : null;
    }
    relocate() {
      this.checked = /* @__PURE__ */ new Map();
      for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
        const found = this.tryToLocate();
        if (found !== null) return found;
      }
      throw busySheet("its rows could not be found");
    }
    tryToLocate() {
      var _a, _b, _c;
      const name = (_a = this.head.header[this.cells.statusColumn]) != null ? _a : "";
      this.head = this.withIdColumn(this.readHead());
      const { statusColumn, taskIdColumn } = this.head.mapping;
      const tokenColumn = (_b = statusColumn != null ? statusColumn : this.columnOfTokens()) != null ? _b : columnNamed(name, this.head);
      if (tokenColumn === null) {
        throw new UserError(
          "mapping",
          "The column “Task status” was deleted while the run was on, so it stopped. Undo the deletion (Ctrl+Z) before you send again; otherwise rows may be sent twice."
        );
      }
      this.cells = this.cells.moved(tokenColumn, taskIdColumn != null ? taskIdColumn : this.cells.idColumn);
      const span = dataSpan(this.head);
      const entries2 = new Map(this.entries.map((entry) => [entry.key, entry]));
      const statuses = /* @__PURE__ */ new Map();
      for (const entry of this.entries) entry.row = null;
      let hasCopies = false;
      for (const { row, status, token } of span === null ? [] : this.cells.read(withOneMore(span))) {
        if (row > ((_c = span == null ? void 0 : span.last) != null ? _c : 0)) return null;
        const entry = token === null ? void 0 : entries2.get(formatToken(token));
        if (entry === void 0) continue;
        if (entry.row === null) {
          entry.row = row;
          statuses.set(entry.key, status);
        } else hasCopies = true;
      }
      return { statuses, hasCopies };
    }
    readHead() {
      return readHeadLeniently(this.table, this.job.settings);
    }
    withIdColumn(head) {
      if (head.mapping.taskIdColumn !== null) return head;
      addOwnColumns(this.table, head.headerRow, head.header, [TASK_ID_HEADER]);
      return this.readHead();
    }
    columnOfTokens() {
      var _a, _b, _c;
      const keys = new Set(this.entries.map((entry) => entry.key));
      const hits = /* @__PURE__ */ new Map();
      for (const row of readData(this.table, this.head)) {
        for (const [column, cell] of row.cells.entries()) {
          const key3 = keyIn(cell.display);
          if (key3 === null || !keys.has(key3)) continue;
          hits.set(column, ((_a = hits.get(column)) != null ? _a : 0) + 1);
        }
      }
      return (_c = (_b = [...hits].sort((a, b) => b[1] - a[1])[0]) == null ? void 0 : _b[0]) != null ? _c : null;
    }
  };
  function columnNamed(name, { header }) {
    const column = name === "" ? -1 : header.indexOf(name);
    return column < 0 ? null : column;
  }

  // src/run/session/session.ts
  var Session2 = class {
    constructor(clock, lease, gate, calls, until, deadline) {
      this.clock = clock;
      this.lease = lease;
      this.gate = gate;
      this.calls = calls;
      this.until = until;
      this.deadline = deadline;
      this.outOfTime = false;
      this.isLost = false;
      this.openedAt = clock.now();
    }
    get overtaken() {
      return this.isLost;
    }
    keepLease() {
      this.isLost || (this.isLost = !this.lease.renew());
      return !this.isLost;
    }
    rest(until) {
      for (let now = this.clock.now(); now < until && this.keepLease(); now = this.clock.now()) {
        this.clock.sleep(Math.min(until - now, LONGEST_SLEEP_MS));
      }
    }
  };

  // src/run/session/open-run.ts
  function openRun({ job, lease, record: record2, sheet, until, deadline = job.deadline }) {
    const { clock, documentStore: documentStore2 } = job.ports;
    const gate = openGate(job.ports, job.account);
    const calls = new CallLog(documentStore2, record2.id);
    const session = new Session2(clock, lease, gate, calls, until, deadline);
    return new RunContext(job, session, new RunSheet(job, sheet), record2);
  }

  // src/run/status/misplaced-ids.ts
  var TO_BE_LOOKED_UP = { status: "Accepted", reason: "to be looked up in LeadSquared." };
  function clearMisplacedIds(run, misplaced2) {
    if (misplaced2.length === 0) return;
    const { cells, table, entries: entries2 } = run.sheet;
    const keys = new Set(misplaced2.map(({ status }) => keyIn(status)));
    const own = entries2.filter(({ key: key3, status }) => status === "Created" && keys.has(key3));
    const ownKeys = new Set(own.map(({ key: key3 }) => key3));
    const others = misplaced2.filter(({ status }) => !ownKeys.has(keyIn(status)));
    cells.change(
      statesBefore("lookUpAgain", TO_BE_LOOKED_UP.status),
      others.flatMap(({ status }) => {
        var _a;
        return (_a = tokenIn(status)) != null ? _a : [];
      }),
      TO_BE_LOOKED_UP
    );
    transition(run, "lookUpAgain", own, TO_BE_LOOKED_UP);
    for (const text2 of new Set(misplaced2.map(({ id }) => id))) {
      table.replaceInColumn(run.sheet.cells.idColumn, { text: text2 }, "");
    }
    table.flush();
  }

  // src/leadsquared/found-task.ts
  var CLOCK_SLACK_MS = 6e4;
  function isOlderThan({ createdAt }, since) {
    return createdAt !== null && createdAt < since - CLOCK_SLACK_MS;
  }
  var List = union([array(unknown()), object({ List: array(unknown()) })]);
  var NoList = object({ RecordCount: literal(0), List: optional(null_()) });
  var Item = object({
    UserTaskId: pipe(string(), trim(), toLowerCase(), nonEmpty()),
    Name: optional(unknown()),
    Category: optional(unknown()),
    TaskType: optional(unknown()),
    OwnerEmailAddress: optional(unknown()),
    Description: optional(unknown()),
    Location: optional(unknown()),
    DueDate: optional(unknown()),
    EndDate: optional(unknown()),
    RelatedEntityId: optional(unknown()),
    CreatedOn: optional(unknown()),
    StatusCode: optional(unknown()),
    CustomFields: optional(unknown())
  });
  var NamedType = object({ Name: string() });
  function text(value) {
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  }
  var Fields = record(string(), unknown());
  var FieldList = array(object({ Value: unknown() }));
  function customTexts(value) {
    const list = safeParse(FieldList, value);
    if (list.success) return list.output.map((field) => text(field.Value));
    const fields = safeParse(Fields, value);
    return fields.success ? Object.values(fields.output).map(text) : [];
  }
  function references(item) {
    return [text(item.Description), ...customTexts(item.CustomFields)].flatMap((each) => {
      const token = referenceIn(each);
      return token === null ? [] : [token];
    });
  }
  function readFoundTasks(json, asked) {
    if (is(NoList, json)) return [];
    const parsed = safeParse(List, json);
    if (!parsed.success) return null;
    const list = Array.isArray(parsed.output) ? parsed.output : parsed.output.List;
    const items = list.flatMap((value) => {
      const item = safeParse(Item, value);
      return item.success ? [item.output] : [];
    });
    return items.length === 0 && list.length > 0 ? null : items.map((item) => foundTask(item, asked));
  }
  function foundTask(item, asked) {
    const related = text(item.RelatedEntityId).toLowerCase();
    const category = text(item.Category);
    const status = text(item.StatusCode);
    const type = safeParse(NamedType, item.TaskType);
    return {
      id: item.UserTaskId,
      kind: category === "0" ? "appointment" : category === "1" ? "to-do" : asked,
      name: text(item.Name),
      taskType: text(type.success ? type.output.Name : item.TaskType),
      ownerEmail: text(item.OwnerEmailAddress).toLowerCase(),
      due: parseApiTime(text(item.DueDate)),
      end: parseApiTime(text(item.EndDate)),
      relatedEntityId: isEmptyGuid(related) ? "" : related,
      description: text(item.Description),
      location: text(item.Location),
      createdAt: parseApiTime(text(item.CreatedOn)),
      isDone: status === "1" ? true : status === "0" ? false : null,
      references: references(item)
    };
  }

  // src/leadsquared/identity.ts
  var plain = (text2) => text2.replace(/\s+/g, " ").trim();
  function identity(name, taskType, ownerEmail, relatedEntityId) {
    const caseless = [taskType, ownerEmail, relatedEntityId].map((text2) => plain(text2).toLowerCase());
    return JSON.stringify([plain(name), ...caseless]);
  }
  function sentIdentity(task) {
    const related = task.relatedEntity === RELATED_ENTITY.none ? "" : task.relatedEntityId;
    return identity(task.name, task.taskType, task.ownerEmail, related);
  }
  function foundIdentity(task) {
    return identity(task.name, task.taskType, task.ownerEmail, task.relatedEntityId);
  }

  // src/leadsquared/match-by-day.ts
  var DAY_MS2 = 24 * 3600 * 1e3;
  var MIDNIGHT_STEP_MS = 15 * 60 * 1e3;
  function movedToDos(found) {
    return found.flatMap((task) => {
      const { id, due, kind } = task;
      if (kind !== "to-do" || due === null || due % MIDNIGHT_STEP_MS !== 0) return [];
      return [{ id, due, identity: foundIdentity(task) }];
    });
  }
  function byIdentity(items) {
    const groups = /* @__PURE__ */ new Map();
    for (const item of [...items].sort((a, b) => a.due - b.due)) {
      const same = groups.get(item.identity);
      if (same === void 0) groups.set(item.identity, [item]);
      else same.push(item);
    }
    return groups;
  }
  function pairUp(sent, found, after) {
    const pairs = /* @__PURE__ */ new Map();
    const waiting = sent.values();
    let task = waiting.next();
    for (const candidate of found) {
      while (!task.done && candidate.due > task.value.due + after) task = waiting.next();
      if (task.done) break;
      if (candidate.due <= task.value.due - DAY_MS2) continue;
      pairs.set(task.value, candidate);
      task = waiting.next();
    }
    return pairs;
  }
  function matchByDay(sent, found) {
    var _a;
    const ids = /* @__PURE__ */ new Map();
    const toDos = byIdentity(movedToDos(found));
    if (toDos.size === 0) return ids;
    const tasks = sent.map(([place, task]) => ({ place, due: task.due, identity: sentIdentity(task) }));
    for (const [identity2, same] of byIdentity(tasks)) {
      const candidates = (_a = toDos.get(identity2)) != null ? _a : [];
      const before = pairUp(same, candidates, 0);
      const used = new Set(before.values());
      const around = pairUp(
        same.filter((task) => !before.has(task)),
        candidates.filter((candidate) => !used.has(candidate)),
        DAY_MS2 - 1
      );
      for (const [task, { id }] of [...before, ...around]) ids.set(task.place, id);
    }
    return ids;
  }

  // src/leadsquared/match.ts
  var key = (...parts) => JSON.stringify(parts);
  var texts2 = (description, location) => key(description.trim(), location.trim());
  var sentTexts = ({ description, asIs }) => {
    var _a;
    return texts2(description, String((_a = asIs.Location) != null ? _a : ""));
  };
  var foundTexts = ({ description, location }) => texts2(description, location);
  var PASSES = [
    {
      sent: (task) => task.end === null ? null : key(sentIdentity(task), task.due, task.end, sentTexts(task)),
      found: (task) => key(foundIdentity(task), task.due, task.end, foundTexts(task))
    },
    {
      sent: (task) => task.end === null ? null : key(sentIdentity(task), task.due, task.end),
      found: (task) => key(foundIdentity(task), task.due, task.end)
    },
    {
      sent: (task) => task.end === null ? key(sentIdentity(task), task.due, sentTexts(task)) : null,
      found: (task) => key(foundIdentity(task), task.due, foundTexts(task))
    },
    {
      sent: (task) => task.end === null ? key(sentIdentity(task), task.due) : null,
      found: (task) => key(foundIdentity(task), task.due)
    }
  ];
  function matchTasks(sent, found, tokens = []) {
    const ids = sent.map(() => null);
    const free = new Map(found.map((task) => [task.id, task]));
    if (tokens.length > 0) matchByReference(tokens, ids, free);
    for (const pass of PASSES) matchByKey(pass, sent, ids, free);
    const open = [...sent.entries()].filter(([place]) => ids[place] === null);
    for (const [place, id] of matchByDay(open, [...free.values()])) ids[place] = id;
    return ids;
  }
  function matchByReference(tokens, ids, free) {
    var _a;
    const places2 = new Map(tokens.map((token, place) => [token, place]));
    for (const { id, references: references2 } of [...free.values()]) {
      if (references2.length === 0) continue;
      free.delete(id);
      const [place] = references2.flatMap((token) => {
        var _a2;
        return (_a2 = places2.get(token)) != null ? _a2 : [];
      });
      if (place !== void 0) (_a = ids[place]) != null ? _a : ids[place] = id;
    }
  }
  function matchByKey(pass, sent, ids, free) {
    var _a, _b;
    const places2 = /* @__PURE__ */ new Map();
    for (const [place, task] of sent.entries()) {
      const wanted2 = ids[place] === null ? pass.sent(task) : null;
      if (wanted2 === null) continue;
      const same = places2.get(wanted2);
      if (same === void 0) places2.set(wanted2, [place]);
      else same.push(place);
    }
    if (places2.size === 0) return;
    const served = /* @__PURE__ */ new Map();
    for (const task of [...free.values()]) {
      const offered = pass.found(task);
      const turn = (_a = served.get(offered)) != null ? _a : 0;
      const place = (_b = places2.get(offered)) == null ? void 0 : _b[turn];
      if (place === void 0) continue;
      served.set(offered, turn + 1);
      ids[place] = task.id;
      free.delete(task.id);
    }
  }

  // src/leadsquared/fetch-plan.ts
  var DAY_MS3 = 24 * 3600 * 1e3;
  var SPAN_DAYS = 100;
  var OWNERS_PER_CALL = 50;
  var DAYS_BEFORE = 1;
  var DAYS_AFTER = 2;
  function day(instant) {
    return new Date(instant).toISOString().slice(0, 10);
  }
  function planFetches(tasks) {
    const byDue = [...tasks].sort((a, b) => a.due - b.due);
    const spans = [];
    for (const task of byDue) {
      const from = task.due - DAYS_BEFORE * DAY_MS3;
      const to = task.due + DAYS_AFTER * DAY_MS3;
      const last = spans[spans.length - 1];
      if (last !== void 0 && to - last.from < (SPAN_DAYS - 1) * DAY_MS3) {
        last.to = to;
        last.owners.add(task.ownerEmail.toLowerCase());
      } else {
        spans.push({ from, to, owners: /* @__PURE__ */ new Set([task.ownerEmail.toLowerCase()]) });
      }
    }
    return spans.flatMap((span) => {
      const owners = [...span.owners].sort();
      const queries = [];
      for (let start2 = 0; start2 < owners.length; start2 += OWNERS_PER_CALL) {
        const some = owners.slice(start2, start2 + OWNERS_PER_CALL);
        for (const kind of ["appointments", "to-dos"]) {
          queries.push({ kind, from: day(span.from), to: day(span.to), owners: some });
        }
      }
      return queries;
    });
  }

  // src/run/verify/query.ts
  var READ_TRIES = 3;
  function queryLeadSquared(run, request2, read) {
    var _a, _b;
    const { session } = run;
    const { clock } = run.job.ports;
    for (let attempt = 0; attempt < READ_TRIES; attempt++) {
      if (session.gate.enter(1, session.deadline, () => session.keepLease()) === 0) {
        session.outOfTime = true;
        return null;
      }
      const at = clock.now();
      const log = (status, outcome) => {
        const milliseconds = clock.now() - at;
        session.calls.add({
          at,
          kind: "look up",
          rows: 0,
          where: "",
          status,
          outcome,
          requestId: "",
          milliseconds
        });
      };
      const reply = send(run, request2);
      if (reply === null) {
        log(null, "no answer");
        continue;
      }
      const json = parseJson(reply.body);
      const text2 = (_b = (_a = errorEnvelope(json)) == null ? void 0 : _a.message) != null ? _b : reply.status === 200 ? "" : reply.body;
      const rate = rateInText(text2);
      if (rate !== null || reply.status === 429) {
        log(reply.status, "rate limit");
        session.gate.refused(rate);
        continue;
      }
      session.gate.done();
      const value = reply.status === 200 ? read(json) : null;
      log(reply.status, value === null ? "not readable" : "answered");
      if (value !== null) return value;
    }
    return null;
  }
  function send({ job, session }, request2) {
    var _a;
    try {
      return (_a = job.ports.http.send([request2])[0]) != null ? _a : null;
    } catch (error) {
      session.gate.done();
      if (error instanceof NoReplyError && !(error instanceof HeldBackError)) return null;
      throw error;
    }
  }

  // src/run/verify/fetch-tasks.ts
  var LAST_PAGE_BELOW = 100;
  var MOST_PAGES = 500;
  function readPage(run, query) {
    const asked = query.kind === "appointments" ? "appointment" : "to-do";
    return queryLeadSquared(
      run,
      retrieveTasks(run.job.account.connection, query),
      (json) => readFoundTasks(json, asked)
    );
  }
  function fetchTasks(run, tasks) {
    const found = /* @__PURE__ */ new Map();
    for (const query of planFetches(tasks)) {
      for (let page = 1; page <= MOST_PAGES; page++) {
        const items = readPage(run, { ...query, page });
        if (items === null) return null;
        for (const task of items) found.set(task.id, task);
        if (items.length < LAST_PAGE_BELOW) break;
        if (!run.session.keepLease()) return null;
      }
    }
    return [...found.values()];
  }

  // src/run/verify/verify.ts
  var WAITS_SECONDS = [2, 3, 5, 10, 15, 30, 60];
  var FRESH_MS = 6e4;
  var WRITE_RESERVE_MS = 15e3;
  function isUnverified({ status }) {
    return status === "Accepted" || status === "Unknown" || status === "Sending";
  }
  function isAccepted(entry) {
    return entry.status === "Accepted";
  }
  function hasTask(entry) {
    return entry.task !== null;
  }
  function readMissingTasks({ job, sheet }, unverified) {
    var _a, _b;
    const missing2 = new Map(
      unverified.filter((entry) => entry.task === null).map((entry) => [entry.key, entry])
    );
    if (missing2.size === 0) return;
    sheet.relocate();
    const { table, head, cells } = sheet;
    const found = readData(table, head).flatMap((row) => {
      var _a2;
      const entry = missing2.get((_a2 = keyIn(shown(row, cells.statusColumn))) != null ? _a2 : "");
      if (entry === void 0 || !missing2.delete(entry.key)) return [];
      return [{ row, entry }];
    });
    const checked = checkRows(
      found.map(({ row }) => row),
      checkContext(table, head, job.settings, job.ports.clock.now())
    );
    for (const [place, { entry }] of found.entries()) entry.task = (_b = (_a = checked[place]) == null ? void 0 : _a.task) != null ? _b : null;
  }
  function idsInSheet({ sheet }, unverified) {
    var _a;
    const span = dataSpan(sheet.head);
    const inDoubt = new Set(unverified.map(({ key: key3 }) => key3));
    const ids = /* @__PURE__ */ new Set();
    for (const cells of span === null ? [] : sheet.cells.readCells(span)) {
      const id = cells.id.trim().toLowerCase();
      const read = parseStatus(cells.status);
      const isCertain = read.kind === "foreign" || read.kind === "status" && read.status === "Created";
      if (id !== "" && isCertain && !inDoubt.has((_a = keyIn(cells.status)) != null ? _a : "")) ids.add(id);
    }
    return ids;
  }
  function lookUp(run, unverified) {
    const found = fetchTasks(
      run,
      unverified.map(({ task }) => task)
    );
    if (found === null) return null;
    const known = idsInSheet(run, unverified);
    const fresh = found.filter((task) => !known.has(task.id) && !isOlderThan(task, run.record.since));
    const ordered = [...unverified.filter(isAccepted), ...unverified.filter((entry) => !isAccepted(entry))];
    const ids = matchTasks(
      ordered.map(({ task }) => task),
      fresh,
      run.job.settings.reference.place === NO_REFERENCE ? [] : ordered.map(({ reference }) => reference)
    );
    return new Map(
      ordered.flatMap((entry, place) => {
        var _a;
        const id = (_a = ids[place]) != null ? _a : null;
        return id === null ? [] : [[entry, id]];
      })
    );
  }
  function notMade({ sheet }) {
    var _a, _b;
    const made = /* @__PURE__ */ new Map();
    for (const { call, status } of sheet.entries) {
      if (call !== null && status === "Created") made.set(call, ((_a = made.get(call)) != null ? _a : 0) + 1);
    }
    const refused = /* @__PURE__ */ new Map();
    for (const entry of sheet.entries) {
      const { call } = entry;
      if (call === null || !isAccepted(entry) || call.created >= call.size) continue;
      const reason = call.message === "" ? "it made no task and gave no reason." : call.message;
      if (((_b = made.get(call)) != null ? _b : 0) >= call.created) refused.set(entry, `LeadSquared: ${reason}`);
    }
    return refused;
  }
  function writeFound(run, ids) {
    const written2 = ids.size > 0 ? writeIds(run, ids) : /* @__PURE__ */ new Set();
    becomeCreatedWithoutRow(ids.keys(), written2);
    transition(run, "lookUp", [...written2], { status: "Created", reason: "" });
    const refused = [...notMade(run)].map(([entry, reason]) => [entry, { status: "Failed", reason }]);
    transitionEach(run, "lookUp", new Map(refused));
  }
  var CHANGED_AFTERWARDS = "this row was changed after it was sent and cannot be looked up as it is now. Look in LeadSquared before you clear this cell and send the row again.";
  function stillOpen(entry, { lookups, answers }, seconds) {
    const after = lookups === 0 || seconds < 1 ? "" : ` after ${Math.round(seconds)} seconds`;
    if (entry.task === null) return CHANGED_AFTERWARDS;
    if (lookups > 0 && answers === 0) {
      return "LeadSquared did not tell whether the task exists. Choose “Send all new rows” later to ask again; nothing is sent twice.";
    }
    if (isAccepted(entry)) {
      return `not seen in LeadSquared yet${after}. Choose “Send all new rows” later to look again; nothing is sent twice.`;
    }
    const what = lookups === 0 ? "not looked up in LeadSquared" : `no such task was found in LeadSquared${after}`;
    return `${what}. Look there before you clear this cell and send the row again.`;
  }
  function writeOpen(run, open, seconds) {
    const told = open.map((entry) => {
      const status = isAccepted(entry) ? "Accepted" : "Unknown";
      const carried = entry.reference === entry.key ? "" : ` ${referenceText(entry.reference)}`;
      return [entry, { status, reason: stillOpen(entry, run.record, seconds) + carried }];
    });
    transitionEach(run, "lookUp", new Map(told));
  }
  function verify(run, seconds) {
    var _a;
    const { session, sheet } = run;
    const { clock, documentStore: documentStore2 } = run.job.ports;
    const sentAt = (_a = run.record.sentAt) != null ? _a : clock.now();
    run.update({ sentAt });
    const unverified = sheet.entries.filter(isUnverified);
    readMissingTasks(run, unverified);
    const until = Math.min(session.until, session.deadline - WRITE_RESERVE_MS);
    for (; ; ) {
      const open = unverified.filter((entry) => isUnverified(entry) && entry.row !== null);
      const waited = (clock.now() - sentAt) / 1e3;
      const isOver = run.record.lookups > 0 && waited >= seconds;
      const isPointless = seconds === 0 || open.every((entry) => entry.task === null);
      if (isOver || isPointless || isAskedToStop(documentStore2, run.record.id)) {
        writeOpen(run, open, waited);
        return true;
      }
      const due = sentAt + secondsBefore(run.record.lookups) * 1e3;
      if (Math.max(due, clock.now()) >= until || !session.keepLease()) {
        clock.sleep(Math.max(0, Math.min(due, until) - clock.now()));
        return false;
      }
      session.gate.close();
      clock.sleep(Math.max(0, due - clock.now()));
      sheet.relocate();
      const begun = clock.now();
      const ids = lookUp(run, open.filter(hasTask));
      if (ids === null && session.outOfTime && begun - session.openedAt > FRESH_MS) return false;
      if (!session.keepLease()) return false;
      if (ids !== null) writeFound(run, ids);
      const { lookups, answers } = run.record;
      run.update({ lookups: lookups + 1, answers: answers + (ids === null ? 0 : 1) });
      saveProgress(run);
    }
  }
  function secondsBefore(lookups) {
    var _a;
    const last = (_a = WAITS_SECONDS[WAITS_SECONDS.length - 1]) != null ? _a : 0;
    const listed = WAITS_SECONDS.slice(0, lookups + 1).reduce((sum, seconds) => sum + seconds, 0);
    return listed + Math.max(0, lookups + 1 - WAITS_SECONDS.length) * last;
  }

  // src/run/advance.ts
  function advance(job, lease, record2, { seconds, sheet }) {
    if (record2.state === "ended") return record2;
    const { table, clock, documentStore: documentStore2, history, triggers } = job.ports;
    noteLastWriter(documentStore2, record2.id);
    const opened = sheet != null ? sheet : openSheet(table, job.settings, record2.id);
    const until = seconds === null ? job.deadline : Math.min(job.deadline, clock.now() + seconds * 1e3);
    const run = openRun({ job, lease, record: record2, sheet: opened, until });
    run.update({ pause: null });
    try {
      clearMisplacedIds(run, opened.misplaced);
      if (opened.hasCopies) doubtCopiedRows(run);
      work(run);
    } catch (error) {
      if (!(error instanceof HeldBackError)) throw error;
      run.update({ pause: pauseFor(error, record2.pause, clock.now()) });
    } finally {
      run.session.gate.close();
      saveAtEnd(run);
    }
    if (run.record.state === "ended" && !run.session.overtaken) {
      history.add(run.record);
      if (run.record.trigger !== null) triggers.runEnded();
    }
    return run.record;
  }
  function work(run) {
    const { clock, documentStore: documentStore2 } = run.job.ports;
    if (run.record.state === "sending") {
      const end = sendQueued(run);
      if (end.kind === "paused") return;
      if (end.kind === "stopped") {
        run.update({ stop: end.stop });
        forgetStop(documentStore2);
      }
      run.update({ state: "checking", sentAt: clock.now() });
    }
    if (verify(run, secondsToLook(run))) run.update({ state: "ended" });
  }
  function secondsToLook({ record: record2, job }) {
    return needsKeys(record2.stop) ? 0 : job.settings.readBackSeconds;
  }

  // src/run/plan/row-eligibility.ts
  var SENDABLE = {
    rows: ["Invalid", "Failed", "Skipped"],
    new: ["Invalid", "Skipped", "Queued"],
    // A row that was half typed when the schedule looked is Invalid, and is sent once it is complete.
    scheduled: ["Invalid", "Queued"],
    failed: ["Failed"],
    unverified: []
  };
  var TAKES_IN_DOUBT = ["new", "unverified"];
  var TAKES_BLANK = ["rows", "new", "scheduled"];
  var IN_DOUBT = ["Sending", "Accepted", "Unknown"];
  var HAS_TASK = [
    "unverified",
    "Queued",
    "Sending",
    "Accepted",
    "Created",
    "Unknown"
  ];
  function mayMislead(row, { mapping }, lastWriter) {
    var _a;
    const status = shown(row, mapping.statusColumn);
    const id = shown(row, mapping.taskIdColumn);
    const line = displays(row);
    if (status.startsWith("Queued") && id !== "") return true;
    return isLate(status, lastWriter) || isMisplacedStatus(status, line, mapping) || status.startsWith("Created") && isMisplacedId(id, (_a = keyIn(status)) != null ? _a : "");
  }
  function copiedAfterSending(rows, { mapping }) {
    const created = rows.flatMap((row) => {
      const read = parseStatus(shown(row, mapping.statusColumn));
      if (read.kind !== "status" || read.status !== "Created" || read.token === null) return [];
      return [{ row, key: formatToken(read.token), hasId: shown(row, mapping.taskIdColumn).trim() !== "" }];
    });
    const sent = new Set(created.filter(({ hasId }) => hasId).map(({ key: key3 }) => key3));
    return new Set(created.filter(({ key: key3, hasId }) => !hasId && sent.has(key3)).map(({ row }) => row));
  }
  function eligibilityOf(row, head, { target, lastWriter }, copies) {
    const takesInDoubt = TAKES_IN_DOUBT.includes(target.kind);
    if (copies.has(row) || mayMislead(row, head, lastWriter)) return takesInDoubt ? "unverified" : "Unknown";
    const read = parseStatus(shown(row, head.mapping.statusColumn));
    if (read.kind === "blank") return TAKES_BLANK.includes(target.kind) ? "sendable" : "untouched";
    if (read.kind === "foreign") return "Other";
    if (SENDABLE[target.kind].includes(read.status)) return "sendable";
    if (takesInDoubt && IN_DOUBT.includes(read.status)) return "unverified";
    return read.status;
  }
  function unverifiedRowOf(row, checked, head, copies) {
    var _a;
    const status = shown(row, head.mapping.statusColumn);
    const read = parseStatus(status);
    const isOwn3 = read.kind === "status" && splitMark(status.trim()).mark === null;
    if (!isOwn3) return { checked, status: "Unknown", token: null, reference: null };
    const { token } = read;
    const reference = (_a = referenceIn(read.reason)) != null ? _a : token === null ? null : formatToken(token);
    if (read.status !== "Created") return { checked, status: read.status, token, reference };
    return { checked, status: copies.has(row) ? "Unknown" : "Accepted", token, reference };
  }

  // src/run/plan/ambiguous-rows.ts
  var rootOf = ({ checked }) => {
    var _a;
    return (_a = checked.duplicateOf) != null ? _a : checked.rowNumber;
  };
  function withAmbiguousRows(rows, head, { settings, target }) {
    var _a;
    const marked2 = rows.filter(
      ({ row, eligibility: eligibility2 }) => eligibility2 === "sendable" && hasMark(shown(row, head.mapping.statusColumn))
    );
    if (marked2.length === 0) return [...rows];
    const withTask = new Set(rows.filter((row) => HAS_TASK.includes(row.eligibility)).map(rootOf));
    const digestOf2 = ({ row }) => rowDigest(displays(row), head.mapping);
    const equals = /* @__PURE__ */ new Map();
    for (const row of settings.sendDuplicates ? rows : []) {
      const digest2 = digestOf2(row);
      equals.set(digest2, ((_a = equals.get(digest2)) != null ? _a : 0) + 1);
    }
    const isAmbiguous = (row) => {
      var _a2;
      if (settings.sendDuplicates) return ((_a2 = equals.get(digestOf2(row))) != null ? _a2 : 0) > 1;
      const isRepeat = shown(row.row, head.mapping.statusColumn).startsWith("Skipped");
      return isRepeat && !withTask.has(rootOf(row));
    };
    const ambiguous2 = new Set(marked2.filter(isAmbiguous));
    const eligibility = TAKES_IN_DOUBT.includes(target.kind) ? "unverified" : "Unknown";
    return rows.map((row) => ambiguous2.has(row) ? { ...row, eligibility } : row);
  }

  // src/run/plan/formula-source.ts
  var BRINGING = /\b(IMPORTRANGE|IMPORTDATA|IMPORTHTML|IMPORTXML|IMPORTFEED|QUERY|FILTER|SORTN?|UNIQUE|VSTACK)\s*\(/i;
  var ROWS_LOOKED_AT = 2;
  function formulaSourceOf(table, head, read) {
    var _a, _b, _c, _d, _e;
    const span = dataSpan(head);
    if (span === null) return null;
    const { headerRow } = head;
    const formulas = table.readFormulas(0, head.size.columns - 1, {
      first: headerRow,
      last: Math.min(headerRow + ROWS_LOOKED_AT, span.last)
    });
    for (const [place, line] of formulas.slice(0, ROWS_LOOKED_AT).entries()) {
      for (const [column, formula] of line.entries()) {
        const name = (_a = BRINGING.exec(formula)) == null ? void 0 : _a[1];
        const isFilled = ((_d = (_c = (_b = read[place]) == null ? void 0 : _b.cells[column]) == null ? void 0 : _c.display) != null ? _d : "") !== "";
        if (name === void 0 || ((_e = formulas[place + 1]) == null ? void 0 : _e[column]) !== "" || !isFilled) continue;
        return { cell: cellName(headerRow + place, column), name: name.toUpperCase() };
      }
    }
    return null;
  }
  function describeFormulaSource({ cell, name }) {
    return `These rows come from the formula in ${cell} (${name}). When they move, “Task status” stays where it is, so a row may be sent twice, or not at all. Copy the rows, paste them as values (Ctrl+Shift+V) into another sheet, and send them from there.`;
  }

  // src/run/plan/hidden-rows.ts
  function textOf(row) {
    return displays(row).join("\0");
  }
  function findHidden(table, rows, before) {
    if (before !== null && rows.every((row) => before.shown.get(row.rowNumber) === textOf(row))) return before;
    const found = table.hiddenRows(rows.map((row) => row.rowNumber));
    return { ...found, shown: new Map(rows.map((row) => [row.rowNumber, textOf(row)])) };
  }

  // src/run/plan/plan.ts
  function isMeant(row, target) {
    return target.kind !== "rows" || target.spans.some((span) => row.rowNumber >= span.first && row.rowNumber <= span.last);
  }
  function repeats(rows) {
    const keeper = /* @__PURE__ */ new Map();
    const keep = (row) => {
      if (!keeper.has(rootOf(row))) keeper.set(rootOf(row), row.checked.rowNumber);
    };
    for (const row of rows) if (HAS_TASK.some((how) => how === row.eligibility)) keep(row);
    const repeated = /* @__PURE__ */ new Map();
    for (const row of rows) {
      if (row.eligibility !== "sendable") continue;
      keep(row);
      const kept = keeper.get(rootOf(row));
      if (kept !== void 0 && kept !== row.checked.rowNumber) repeated.set(row.checked.rowNumber, kept);
    }
    return repeated;
  }
  function planRequest({ ports, settings }, target, seenBefore = null) {
    const lastWriter = readLastWriter(ports.documentStore);
    return { settings, target, now: ports.clock.now(), lastWriter, seenBefore };
  }
  function makePlan(table, head, request2) {
    var _a, _b;
    const { settings, target, now, seenBefore } = request2;
    const read = readData(table, head);
    const rows = read.filter((row) => isMeant(row, target));
    const checked = checkRows(rows, checkContext(table, head, settings, now));
    const copies = copiedAfterSending(read, head);
    const judged = rows.flatMap((row, place) => {
      const result = checked[place];
      if (result === void 0 || result.blank) return [];
      return [{ row, checked: result, eligibility: eligibilityOf(row, head, request2, copies) }];
    });
    const all = withAmbiguousRows(judged, head, request2);
    const sendable = all.filter((item) => item.eligibility === "sendable");
    const knownHidden = settings.sendHiddenRows ? null : findHidden(
      table,
      sendable.map((item) => item.row),
      seenBefore
    );
    const hidden = (_a = knownHidden == null ? void 0 : knownHidden.hidden) != null ? _a : /* @__PURE__ */ new Set();
    const visible = all.filter((item) => !hidden.has(item.checked.rowNumber));
    const repeated = settings.sendDuplicates ? /* @__PURE__ */ new Map() : repeats(visible);
    const seen = visible.flatMap((item) => item.eligibility === "sendable" ? [item.checked] : []);
    const leftAlone2 = /* @__PURE__ */ new Map();
    for (const { eligibility: how } of all) {
      if (!TAKES_BLANK.includes(target.kind) || how === "untouched") continue;
      if (how !== "sendable" && how !== "unverified") leftAlone2.set(how, ((_b = leftAlone2.get(how)) != null ? _b : 0) + 1);
    }
    return {
      read,
      filled: all.filter((item) => item.eligibility !== "untouched").length,
      ready: seen.filter((row) => row.task !== null && !repeated.has(row.rowNumber)),
      invalid: seen.filter((row) => row.task === null),
      duplicates: seen.flatMap((row) => {
        const kept = repeated.get(row.rowNumber);
        return row.task === null || kept === void 0 ? [] : [{ ...row, duplicateOf: kept }];
      }),
      hidden: [...hidden],
      knownHidden,
      formulaSource: formulaSourceOf(table, head, read),
      leftAlone: leftAlone2,
      inDoubt: all.flatMap(
        (item) => item.eligibility === "unverified" ? [unverifiedRowOf(item.row, item.checked, head, copies)] : []
      )
    };
  }

  // src/run/plan/stable-plan.ts
  function reads(row, texts3) {
    return row !== void 0 && texts3.every((text2, column) => {
      var _a;
      return text2 === ((_a = row.cells[column]) == null ? void 0 : _a.display);
    });
  }
  function isUnchanged2(table, head, rows) {
    const { lastRow, columns } = table.size();
    if (columns !== head.size.columns || lastRow !== head.size.lastRow) return false;
    const [header = [], ...lines] = table.readTexts({ first: head.headerRow, last: lastRow }, columns);
    return header.every((text2, column) => text2 === head.header[column]) && lines.length === rows.length && lines.every((texts3, place) => reads(rows[place], texts3));
  }
  function stablePlan(job, target, before = null) {
    const { table } = job.ports;
    let seenBefore = before;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const ready = readReadySheet(table, job.settings);
      const plan2 = makePlan(table, ready.head, planRequest(job, target, seenBefore));
      seenBefore = null;
      if (clearStrays(table, ready.head, plan2.read.map(displays))) continue;
      if (isUnchanged2(table, ready.head, plan2.read)) return { ...ready, plan: plan2 };
    }
    throw busySheet("nothing was done");
  }

  // src/run/queue/enqueue.ts
  function refusals(plan2) {
    const repeats2 = (row) => `this row repeats row ${row} in every field. Change it, or delete it if it is one too many.`;
    return [
      ...plan2.invalid.map((row) => [row.rowNumber, invalidStatus(row)]),
      ...plan2.duplicates.map(
        (row) => [row.rowNumber, formatStatus("Skipped", null, repeats2(row.duplicateOf))]
      )
    ];
  }
  function queued(plan2, runId2) {
    return plan2.ready.map((row, place) => [row.rowNumber, formatStatus("Queued", { runId: runId2, index: place + 1 })]);
  }
  function adopted(plan2, runId2, settings) {
    return plan2.inDoubt.map(({ checked, status, reference }, place) => {
      const token = { runId: runId2, index: plan2.ready.length + place + 1 };
      const isCarried = reference !== null && settings.reference.place !== NO_REFERENCE;
      const reason = `to be looked up in LeadSquared.${isCarried ? ` ${referenceText(reference)}` : ""}`;
      return [checked.rowNumber, formatStatus(status === "Accepted" ? "Accepted" : "Unknown", token, reason)];
    });
  }
  function writeStatuses(sheet, writer, texts3) {
    const { job, head, cells, plan: plan2, lease } = sheet;
    const { table } = job.ports;
    const before = snapshotOf(head, plan2.read);
    const hasMoved = writeVerified(table, {
      before,
      column: cells.statusColumn,
      texts: texts3,
      mark: { writer, tell: (line) => rowDigest(line, head.mapping) },
      fence: { holds: () => lease.renew(), instead: TWO_AT_ONCE },
      headerRow: () => readHeadLeniently(table, job.settings).headerRow
    });
    if (hasMoved) return true;
    const { statusColumn, idColumn } = cells;
    updateNotes(table, [...plan2.invalid, ...plan2.duplicates, ...plan2.ready], before, [statusColumn, idColumn]);
    return false;
  }
  function saysRefused(row, { statusColumn }) {
    const read = row === void 0 ? null : parseStatus(shown(row, statusColumn));
    return (read == null ? void 0 : read.kind) === "status" && (read.status === "Invalid" || read.status === "Skipped");
  }
  function writeCheck(sheet, writer) {
    const { cells, plan: plan2 } = sheet;
    const rows = new Map(plan2.read.map((row) => [row.rowNumber, row]));
    const corrected = plan2.ready.filter(({ rowNumber: rowNumber2 }) => saysRefused(rows.get(rowNumber2), cells));
    writeStatuses(
      sheet,
      writer,
      new Map([...refusals(plan2), ...corrected.map(({ rowNumber: rowNumber2 }) => [rowNumber2, ""])])
    );
  }
  function enqueue(sheet, runId2) {
    const { job, plan: plan2 } = sheet;
    return writeStatuses(
      sheet,
      runId2,
      new Map([...refusals(plan2), ...queued(plan2, runId2), ...adopted(plan2, runId2, job.settings)])
    );
  }

  // src/run/record/run-starts.ts
  var KEY3 = "runs";
  var REMEMBERED_RUNS = 100;
  var Starts = array(tuple([string(), number()]));
  function readRunStarts(store) {
    var _a;
    return new Map((_a = readJson(Starts, store.get(KEY3))) != null ? _a : []);
  }
  function addRunStart(store, runId2, since) {
    const starts = [...readRunStarts(store), [runId2, since]].slice(-REMEMBERED_RUNS);
    store.set(KEY3, JSON.stringify(starts));
  }

  // src/run/queue/start-run.ts
  function checkedRows({ read, ready }, runId2) {
    const rows = new Map(read.map((row) => [row.rowNumber, row]));
    return new Map(
      ready.flatMap((checked, place) => {
        const row = rows.get(checked.rowNumber);
        return row === void 0 ? [] : [[formatToken({ runId: runId2, index: place + 1 }), { row, checked }]];
      })
    );
  }
  function startRun(job, target, lease, seenBefore = null) {
    const { ports, settings } = job;
    const { table, clock, ids, documentStore: documentStore2 } = ports;
    const starts = readRunStarts(documentStore2);
    const now = clock.now();
    const { plan: plan2, ...ready } = stablePlan(job, target, seenBefore);
    const known = plan2.inDoubt.flatMap(({ token }) => token === null ? [] : [token.runId]);
    const id = makeRunId(() => ids.uuid(), /* @__PURE__ */ new Set([...starts.keys(), ...known]));
    beginToWrite(documentStore2, lease, id);
    const hasMoved = enqueue({ job, ...ready, plan: plan2, lease }, id);
    const seen = hasMoved ? readReadySheet(table, settings) : ready;
    const sheet = {
      ...seen,
      ...loadEntries(seen.cells, seen.head, id),
      checked: hasMoved ? /* @__PURE__ */ new Map() : checkedRows(plan2, id)
    };
    if (!lease.renew()) throw overtaken();
    const origins = plan2.inDoubt.map(({ token }) => {
      var _a;
      return token === null ? 0 : (_a = starts.get(token.runId)) != null ? _a : 0;
    });
    const since = origins.reduce((a, b) => Math.min(a, b), now);
    const record2 = {
      id,
      by: ports.user(),
      scheduled: target.kind === "scheduled",
      trigger: null,
      workedAt: now,
      pause: null,
      sheetId: table.sheetId,
      sheetName: table.name,
      startedAt: now,
      since,
      state: "sending",
      total: plan2.ready.length + plan2.inDoubt.length,
      counts: NO_COUNTS,
      invalidAtStart: plan2.invalid.length,
      invalidLater: 0,
      skipped: plan2.duplicates.length,
      hidden: plan2.hidden.length,
      leftAlone: [...plan2.leftAlone.values()].reduce((sum, number2) => sum + number2, 0),
      calls: 0,
      seconds: 0,
      consecutiveFailures: 0,
      consecutiveRejections: 0,
      sentAt: null,
      lookups: 0,
      answers: 0,
      stop: null
    };
    const begun = { ...record2, counts: countEntries(sheet.entries, record2) };
    addRunStart(documentStore2, id, since);
    forgetStop(documentStore2);
    writeRecord(documentStore2, begun);
    return { record: begun, sheet };
  }

  // src/run/repair/repair.ts
  function repairsOf(plan2, group) {
    return [...plan2.invalid, ...plan2.ready].flatMap(
      ({ rowNumber: rowNumber2, issues }) => issues.flatMap(({ code, column, suggestion, found }) => {
        const isMeant2 = code === group.code && column === group.column;
        if (!isMeant2 || suggestion === void 0 || !suggestion.certain) return [];
        return [{ row: rowNumber2, found, value: suggestion.value }];
      })
    );
  }
  function refuseFormulas(table, head, column) {
    const span = dataSpan(head);
    if (span === null) return;
    const formulas = table.readFormulas(column, column, { first: head.headerRow, last: span.last });
    const place = formulas.findIndex(([formula = ""]) => formula !== "");
    if (place < 0) return;
    const cell = cellName(head.headerRow + place, column);
    throw new UserError(
      "formula",
      `This column is filled by formulas, the first one in ${cell}, and a value in its place would break them. Correct the formula, or the cells that it reads.`
    );
  }
  function repairGroup(job, target, group) {
    const { table } = job.ports;
    const { head, plan: plan2 } = stablePlan(job, target);
    const made = repairsOf(plan2, group);
    if (made.length === 0) return 0;
    if (plan2.formulaSource !== null) throw new UserError("formula", describeFormulaSource(plan2.formulaSource));
    refuseFormulas(table, head, group.column);
    writeVerified(table, {
      before: snapshotOf(head, plan2.read),
      column: group.column,
      texts: new Map(made.map(({ row, value }) => [row, value])),
      // A validation of the column may refuse a mark.
      mark: null,
      headerRow: () => readHeadLeniently(table, job.settings).headerRow
    });
    return made.length;
  }

  // src/run/session/lease.ts
  var LEASE_MS = 12e4;
  var FRESH_MS2 = LEASE_MS / 4;
  var LOOK_AGAIN_MS = 500;
  var KEY4 = "lease";
  var LeaseSchema = object({
    holder: string(),
    until: number(),
    doing: string(),
    othersWaitMs: optional(number(), 0)
  });
  function current(store) {
    return readJson(LeaseSchema, store.get(KEY4));
  }
  function takeLease({ clock, store, lock }, holder, { doing, othersWaitMs }) {
    let renewed = clock.now();
    const write3 = () => {
      renewed = clock.now();
      store.set(KEY4, JSON.stringify({ holder, until: renewed + LEASE_MS, doing, othersWaitMs }));
    };
    const isMine = () => {
      var _a;
      return ((_a = current(store)) == null ? void 0 : _a.holder) === holder;
    };
    const tryToTake = () => lock.during(() => {
      const other = current(store);
      if (other !== null && other.until > clock.now()) return other;
      write3();
      return null;
    });
    const came = clock.now();
    for (let other = tryToTake(); other !== null; other = tryToTake()) {
      if (clock.now() >= came + other.othersWaitMs) {
        throw new UserError(
          "busy",
          `${other.doing}. Wait until it has ended, then try again. If it was cut off, it gives way within two minutes.`
        );
      }
      clock.sleep(LOOK_AGAIN_MS);
    }
    return {
      renew: () => clock.now() - renewed < FRESH_MS2 || lock.during(() => {
        if (!isMine()) return false;
        write3();
        return true;
      }),
      release: () => lock.during(() => {
        if (isMine()) store.remove(KEY4);
      })
    };
  }

  // src/run/session/with-lease.ts
  function withLease({ ports }, work2, action) {
    const { clock, ids, documentStore: store, documentLock: lock } = ports;
    const lease = takeLease({ clock, store, lock }, ids.uuid(), work2);
    try {
      return action(lease);
    } finally {
      lease.release();
    }
  }

  // src/run/jobs.ts
  var WRITER_LENGTH = 8;
  var BRIEF_WAIT_MS = 3e4;
  var CHECKING = { doing: "Rows are being checked in another window", othersWaitMs: BRIEF_WAIT_MS };
  var REPAIRING = { doing: "Cells are being repaired in another window", othersWaitMs: BRIEF_WAIT_MS };
  var QUEUEING = { doing: "Rows are being sent in another window", othersWaitMs: BRIEF_WAIT_MS };
  var SENDING = { doing: "Rows are being sent in another window", othersWaitMs: 0 };
  function plan(job, target) {
    const { table } = job.ports;
    return makePlan(table, readHead(table, job.settings), planRequest(job, target));
  }
  function check(job, target) {
    const { ids, documentStore: documentStore2 } = job.ports;
    return withLease(job, CHECKING, (lease) => {
      const { plan: checked, ...ready } = stablePlan(job, target);
      const writer = ids.uuid().replace(/-/g, "").slice(0, WRITER_LENGTH);
      beginToWrite(documentStore2, lease, writer);
      writeCheck({ job, ...ready, plan: checked, lease }, writer);
      return checked;
    });
  }
  function repair(job, target, group) {
    return withLease(job, REPAIRING, () => repairGroup(job, target, group));
  }
  function askClockToResume({ documentStore: documentStore2, triggers }, record2) {
    if (record2.total <= CHUNK_SIZE) return record2;
    const awaited = { ...record2, trigger: record2.scheduled ? "hour" : triggers.set() };
    writeRecord(documentStore2, awaited);
    return awaited;
  }
  function start(job, target) {
    return withLease(
      job,
      QUEUEING,
      (lease) => askClockToResume(job.ports, startRun(job, target, lease).record)
    );
  }
  function send2(job, target, seenBefore) {
    return withLease(job, SENDING, (lease) => {
      const { record: record2, sheet } = startRun(job, target, lease, seenBefore);
      return advance(job, lease, askClockToResume(job.ports, record2), { seconds: null, sheet });
    });
  }
  function resume(job, runId2, seconds) {
    const { ports } = job;
    return withLease(job, SENDING, (lease) => {
      var _a;
      const record2 = requireRecord(ports.documentStore, runId2);
      const awaited = ((_a = record2.pause) == null ? void 0 : _a.until) === null ? askClockToResume(ports, record2) : record2;
      return advance(job, lease, awaited, { seconds });
    });
  }
  function stop({ documentStore: documentStore2 }, runId2) {
    askToStop(documentStore2, runId2);
    return readRecord(documentStore2);
  }

  // src/run/report/run-report.ts
  var SIX_MINUTES = "Google lets an add-on work for six minutes at a time, so the run paused in good time.";
  var BY_HAND = "Choose “Send all new rows” to go on; nothing is sent twice.";
  var GOES_ON = {
    minutes: "It goes on by itself within minutes, also when this spreadsheet is closed.",
    hour: "It goes on by itself within the hour, also when this spreadsheet is closed; to go on at once, open the sidebar.",
    none: `Google did not let the add-on set a timer, so it does not go on by itself: keep the sheet open. ${BY_HAND}`
  };
  function whyPaused({ pause: pause2, trigger }) {
    if (pause2 !== null) return pause2.message;
    return `${SIX_MINUTES} ${trigger === null ? BY_HAND : GOES_ON[trigger]}`;
  }
  function makeReport(record2) {
    var _a, _b;
    const isOver = record2.state === "ended";
    return {
      ...record2.counts,
      runId: record2.id,
      isOver,
      hidden: record2.hidden,
      leftAlone: record2.leftAlone,
      calls: record2.calls,
      seconds: record2.seconds,
      stopped: (_b = (_a = record2.stop) == null ? void 0 : _a.message) != null ? _b : isOver ? null : whyPaused(record2)
    };
  }
  function countOf(number2, one, many = `${one}s`) {
    return `${String(number2).replace(/\B(?=(\d{3})+$)/g, ",")} ${number2 === 1 ? one : many}`;
  }
  function counted(number2, one, then, many = then) {
    return number2 === 0 ? [] : [`${countOf(number2, one)} ${number2 === 1 ? then : many}`];
  }
  function describeReport(report) {
    return [
      ...report.stopped === null ? [] : [report.stopped, ""],
      ...counted(report.created, "task", "created."),
      ...counted(report.sending, "row", "being sent."),
      ...counted(report.accepted, "row", "accepted by LeadSquared, but not seen there yet."),
      ...counted(report.invalid, "row", "not sent: the status says what to write instead."),
      ...counted(report.failed, "row", "refused by LeadSquared: the status gives its reason."),
      ...counted(report.unknown, "row", "in doubt: see the status before you send again."),
      ...counted(report.skipped, "row", "skipped, because they repeat another row."),
      ...counted(report.queued, "row", "still queued."),
      ...counted(report.unsent, "row", "not sent and unchanged."),
      ...counted(report.hidden, "hidden row", "left out."),
      ...counted(report.leftAlone, "row", "left alone: settled before, or with other text as status.")
    ].join("\n");
  }

  // src/run/report/describe-plan.ts
  var GROUPS_SHOWN = 8;
  function nothingToSend(plan2) {
    return plan2.ready.length === 0 && plan2.inDoubt.length === 0;
  }
  function slowWords(plan2) {
    var _a, _b;
    const unasked = (_b = (_a = plan2.knownHidden) == null ? void 0 : _a.unasked) != null ? _b : 0;
    if (unasked === 0) return "";
    return ` Google was too slow to say of ${countOf(unasked, "of them", "of them")} whether they are.`;
  }
  function askAboutHidden(plan2) {
    const hidden = countOf(plan2.hidden.length, "row is", "rows are");
    return `${hidden} hidden or filtered out.${slowWords(plan2)} Send them too?

Yes sends them with the others, No leaves them as they are.`;
  }
  function left(plan2) {
    const settled = [...plan2.leftAlone].map(
      ([status, number2]) => status === "Other" ? `${countOf(number2, "row has", "rows have")} other text in the column “Task status”; clear it to send them.` : `${countOf(number2, "row is", "rows are")} ${status} already.`
    );
    return [
      ...plan2.duplicates.length === 0 ? [] : [
        `${countOf(plan2.duplicates.length, "row repeats", "rows repeat")} another row and will be skipped.`
      ],
      ...plan2.hidden.length === 0 ? [] : [`${countOf(plan2.hidden.length, "hidden row is", "hidden rows are")} left out.${slowWords(plan2)}`],
      ...settled
    ];
  }
  function problems(plan2) {
    const groups = groupIssues([...plan2.invalid, ...plan2.ready]);
    const more = groups.length - GROUPS_SHOWN;
    return [
      ...groups.slice(0, GROUPS_SHOWN).map((group) => {
        const where = group.firstCell === null ? "" : ` First: cell ${group.firstCell}.`;
        return `• ${group.summary}${where}`;
      }),
      ...more > 0 ? [`• … and ${countOf(more, "more kind")} of problem.`] : []
    ];
  }
  function caution({ formulaSource }) {
    return formulaSource === null ? [] : [describeFormulaSource(formulaSource)];
  }
  function paragraphs(...parts) {
    return parts.filter((part) => part.length > 0).map((part) => part.join("\n")).join("\n\n");
  }
  function describeCheck(plan2) {
    if (plan2.filled === 0) return NOTHING_MEANT;
    const bad = plan2.invalid.length;
    const head = bad === 0 ? `${countOf(plan2.ready.length, "row is", "rows are")} ready to be sent. Nothing was sent yet.` : `${countOf(plan2.ready.length, "row is", "rows are")} ready, ${countOf(bad, "row needs", "rows need")} a correction. Nothing was sent. The column “Task status” and a note on each cell at fault say what to write.`;
    return paragraphs([head], caution(plan2), problems(plan2), left(plan2));
  }
  var NOTHING_MEANT = "There is no filled row here. Select the rows to send, below the header, and try again.";
  function describeBeforeSending(plan2, seconds) {
    if (plan2.filled === 0) return NOTHING_MEANT;
    if (nothingToSend(plan2)) return paragraphs(["There is no row to send."], problems(plan2), left(plan2));
    const calls = Math.ceil(plan2.ready.length / CHUNK_SIZE);
    const time = seconds < 60 ? "" : `, about ${Math.ceil(seconds / 60)} minutes or more`;
    const bad = plan2.invalid.length;
    return paragraphs(
      plan2.ready.length === 0 ? [] : [`Send ${countOf(plan2.ready.length, "row")} to LeadSquared? (${countOf(calls, "call")}${time})`],
      plan2.inDoubt.length === 0 ? [] : [`${countOf(plan2.inDoubt.length, "row")} from before will be looked up in LeadSquared.`],
      bad === 0 ? [] : [`${countOf(bad, "row needs", "rows need")} a correction and will be marked, not sent.`],
      caution(plan2),
      problems(plan2),
      left(plan2)
    );
  }
  function listIssues(plan2) {
    const lines = [...plan2.invalid, ...plan2.ready].flatMap(
      (row) => row.issues.map((issue) => {
        const where = issue.column === null ? `Row ${row.rowNumber}` : cellName(row.rowNumber, issue.column);
        const level = issue.level === "warning" ? " (warning)" : "";
        return { row: row.rowNumber, text: `${where}${level}: ${describeIssue(issue)}` };
      })
    );
    const repeats2 = plan2.duplicates.map((row) => ({
      row: row.rowNumber,
      text: `Row ${row.rowNumber}: repeats row ${row.duplicateOf} in every field and would be skipped.`
    }));
    return [...lines, ...repeats2].sort((a, b) => a.row - b.row).map(({ text: text2 }) => text2);
  }

  // src/sheets/dialogs.ts
  var TITLE = "Bulk Tasks for LeadSquared";
  function tell(message) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(TITLE, message, ui.ButtonSet.OK);
  }
  function ask(message) {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(TITLE, message, ui.ButtonSet.YES_NO) === ui.Button.YES;
  }
  function askThreeWays(message) {
    const ui = SpreadsheetApp.getUi();
    const button = ui.alert(TITLE, message, ui.ButtonSet.YES_NO_CANCEL);
    if (button === ui.Button.YES) return "yes";
    return button === ui.Button.NO ? "no" : "cancel";
  }
  function askForText(message) {
    const ui = SpreadsheetApp.getUi();
    const response = ui.prompt(TITLE, message, ui.ButtonSet.OK_CANCEL);
    return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
  }

  // src/sheets/selection.ts
  function mergeSpans(spans) {
    const merged = [];
    for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
      const before = merged[merged.length - 1];
      if (before !== void 0 && first <= before.last + 1) before.last = Math.max(before.last, last);
      else merged.push({ first, last });
    }
    return merged;
  }
  function selectedSpans(sheet) {
    const list = sheet.getActiveRangeList();
    const ranges = list === null ? [] : list.getRanges();
    return mergeSpans(
      ranges.map((range) => {
        const first = range.getRow();
        return { first, last: first + range.getNumRows() - 1 };
      })
    );
  }

  // src/run/job.ts
  var EXECUTION_BUDGET_MS = 4.5 * 60 * 1e3;

  // src/run/sheet/first-cell.ts
  function firstCellSaying(table, settings, word) {
    const head = readHeadLeniently(table, settings);
    const { statusColumn } = head.mapping;
    const span = dataSpan(head);
    if (statusColumn === null || span === null) return null;
    const place = table.readColumn(statusColumn, span).findIndex((text2) => text2.startsWith(word));
    return place < 0 ? null : cellName(span.first + place, statusColumn);
  }

  // src/sheets/cell-text.ts
  var ACTIVE_START = /^[=+\-@'\t\r\n]/;
  var NUMBER_LIKE = /^[\d.,][\d.,:/ eE+-]*$/;
  var PLAIN_TEXT = "@";
  var CELL_LIMIT = 5e4;
  function cellText2(text2) {
    const fitting = text2.slice(0, CELL_LIMIT - 1);
    return ACTIVE_START.test(fitting) ? `'${fitting}` : fitting;
  }
  function isNumberLike(text2) {
    return NUMBER_LIKE.test(text2);
  }
  function exactText(text2, format) {
    return isNumberLike(text2) && format !== PLAIN_TEXT ? `'${text2}` : cellText2(text2);
  }

  // src/sheets/call-log-sheet.ts
  var CALL_LOG_SHEET = "Call log";
  var HEADER = [
    "Run",
    "Time",
    "Call",
    "Rows",
    "Row numbers",
    "HTTP status",
    "Outcome",
    "Request ID",
    "Milliseconds"
  ];
  var TIME_COLUMN = HEADER.indexOf("Time") + 1;
  var TEXT_COLUMNS = [HEADER.indexOf("Row numbers") + 1, HEADER.indexOf("Request ID") + 1];
  var NAMES = {
    send: "Create tasks",
    "look up": "Look up tasks",
    delete: "Delete tasks"
  };
  function rowOf(runId2, line) {
    var _a;
    return [
      cellText2(runId2),
      new Date(line.at),
      NAMES[line.kind],
      line.rows === 0 ? "" : line.rows,
      cellText2(line.where),
      (_a = line.status) != null ? _a : "",
      cellText2(line.outcome),
      cellText2(line.requestId),
      line.milliseconds
    ];
  }
  function cutNote(runId2) {
    const row = HEADER.map(() => "");
    row[0] = cellText2(runId2);
    row[HEADER.indexOf("Outcome")] = "earlier calls are no longer kept";
    return row;
  }
  function writeCallLog(spreadsheet, { runId: runId2, lines, isCut }) {
    var _a;
    const sheet = (_a = spreadsheet.getSheetByName(CALL_LOG_SHEET)) != null ? _a : spreadsheet.insertSheet(CALL_LOG_SHEET, spreadsheet.getSheets().length);
    sheet.clear();
    const rows = [
      [...HEADER],
      ...isCut ? [cutNote(runId2)] : [],
      ...lines.map((line) => rowOf(runId2, line))
    ];
    const missing2 = rows.length - sheet.getMaxRows();
    if (missing2 > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing2);
    sheet.getRange(1, TIME_COLUMN, rows.length, 1).setNumberFormat("yyyy-mm-dd hh:mm:ss");
    for (const column of TEXT_COLUMNS) sheet.getRange(1, column, rows.length, 1).setNumberFormat(PLAIN_TEXT);
    sheet.getRange(1, 1, rows.length, HEADER.length).setValues(rows);
    sheet.getRange(1, 1, 1, HEADER.length).setFontWeight("bold");
    sheet.setFrozenRows(1);
    return sheet;
  }

  // src/sheets/http.ts
  function fetchRequest(request2) {
    var _a, _b;
    const host = (_b = (_a = /^https:\/\/([^/?#]+)\//.exec(request2.url)) == null ? void 0 : _a[1]) != null ? _b : "";
    if (!isLeadSquaredHost(host)) throw new ForeignHostError(host);
    return {
      url: request2.url,
      method: request2.method === "GET" ? "get" : "post",
      headers: { ...request2.headers },
      ...request2.body === "" ? {} : { contentType: "application/json", payload: request2.body },
      muteHttpExceptions: true,
      followRedirects: false,
      timeoutSeconds: REPLY_TIMEOUT_SECONDS
    };
  }
  function readReply(response) {
    return { status: response.getResponseCode(), body: response.getContentText() };
  }
  var HELD_BACK = "Google holds the calls to LeadSquared back for now: this Google account has used up what Google allows for calls to other services, usually for the rest of the day.";
  function isHeldBack(text2) {
    return /\burl ?fetch\b/i.test(text2) && !text2.includes("://");
  }
  function failure(error, calls) {
    const text2 = error instanceof Error ? error.message : "unknown error";
    console.warn(`No reply: ${text2}`);
    if (isHeldBack(text2)) return new HeldBackError(HELD_BACK, calls === 1, error);
    return new NoReplyError("LeadSquared did not answer, or the connection broke.", error);
  }
  var googleHttp = {
    send: (requests) => {
      const fetches = requests.map(fetchRequest);
      try {
        const [only] = fetches;
        if (only !== void 0 && fetches.length === 1) {
          const { url, ...params } = only;
          return [readReply(UrlFetchApp.fetch(url, params))];
        }
        return UrlFetchApp.fetchAll(fetches).map(readReply);
      } catch (error) {
        throw failure(error, fetches.length);
      }
    }
  };

  // src/leadsquared/account.ts
  var TEXT_LIMIT = 200;
  var Text2 = optional(nullable(string()));
  var User = object({
    Name: Text2,
    FirstName: Text2,
    LastName: Text2,
    Role: Text2,
    TimeZone: Text2,
    OrgShortCode: optional(nullable(union([string(), number()]))),
    LSQCommonServiceURLs: object({ api: string() })
  });
  function readAccount(reply) {
    var _a;
    const json = parseJson(reply.body);
    const envelope = errorEnvelope(json);
    const succeeded = reply.status === 200 && envelope === null;
    const isBusy = rateInText((_a = envelope == null ? void 0 : envelope.message) != null ? _a : reply.body) !== null || (envelope == null ? void 0 : envelope.type.includes("RateLimit")) === true;
    if (reply.status === 429 || isBusy && !succeeded) {
      return {
        ok: false,
        code: "busy",
        message: "LeadSquared is busy with other calls of this account. Try again in a minute."
      };
    }
    const isVerdict = envelope !== null && (envelope.type.startsWith("MX") || reply.status < 500);
    if (reply.status === 401 || reply.status === 403 || isVerdict) {
      return {
        ok: false,
        code: "bad-keys",
        message: "LeadSquared does not know these access keys, or their user is not active. Copy both keys again from My Account > Settings > API and Webhooks."
      };
    }
    const parsed = safeParse(User, json);
    if (reply.status !== 200 || !parsed.success) {
      return {
        ok: false,
        code: "unreadable",
        message: `LeadSquared’s answer to the access keys could not be read (HTTP ${reply.status}). Try again in a minute.`
      };
    }
    const user = parsed.output;
    const text2 = (value) => shorten(String(value != null ? value : "").trim(), TEXT_LIMIT);
    return {
      ok: true,
      account: {
        host: leadSquaredHost(user.LSQCommonServiceURLs.api),
        name: text2(user.Name) || text2([user.FirstName, user.LastName].filter(Boolean).join(" ")),
        role: text2(user.Role),
        timeZone: text2(user.TimeZone),
        orgCode: text2(user.OrgShortCode)
      }
    };
  }

  // src/sheets/once-more.ts
  var WAIT_MS = 1e3;
  function onceMore(what, work2) {
    try {
      return work2();
    } catch (first) {
      console.warn(`${what}: ${first instanceof Error ? first.message : "unknown error"}`);
      Utilities.sleep(WAIT_MS);
      return work2();
    }
  }

  // src/sheets/platform.ts
  var googleClock = {
    now: () => Date.now(),
    sleep: (milliseconds) => {
      const longest = 3e5;
      for (let rest = milliseconds; rest > 0; rest -= longest) Utilities.sleep(Math.min(rest, longest));
    }
  };
  var googleIds = { uuid: () => Utilities.getUuid() };
  var NO_NOTES = "Google does not let the add-on read or save its notes at present: what it allows this account for a day is used up, or its service is out of order. The rows keep the status they have, and nothing is lost. Try again later.";
  function noting(work2) {
    try {
      return onceMore("Notes", work2);
    } catch (error) {
      throw new UserError("quota", NO_NOTES, error);
    }
  }
  function storeOn(properties) {
    return {
      get: (key3) => noting(() => properties.getProperty(key3)),
      set: (key3, value) => {
        noting(() => properties.setProperty(key3, value));
      },
      setAll: (values) => {
        noting(() => properties.setProperties({ ...values }));
      },
      remove: (key3) => {
        noting(() => properties.deleteProperty(key3));
      }
    };
  }
  function documentStore() {
    const properties = PropertiesService.getDocumentProperties();
    if (properties === null) throw new UserError("no-sheet", "Open a spreadsheet first.");
    return storeOn(properties);
  }
  function userStore() {
    return storeOn(PropertiesService.getUserProperties());
  }
  var CACHE_SECONDS = 21600;
  function sharedStore() {
    const cache = CacheService.getScriptCache();
    if (cache === null) throw new UserError("no-sheet", "Open a spreadsheet first.");
    return {
      get: (key3) => cache.get(key3),
      set: (key3, value) => cache.put(key3, value, CACHE_SECONDS),
      remove: (key3) => cache.remove(key3)
    };
  }
  var LOCK_WAIT_MS = 2e4;
  function lockOn(open) {
    return {
      during: (work2) => {
        const lock = open();
        if (!onceMore("Lock", () => lock.tryLock(LOCK_WAIT_MS))) {
          throw new UserError("busy", "Another window is at work in this spreadsheet. Try again in a minute.");
        }
        try {
          return work2();
        } finally {
          onceMore("Lock", () => lock.releaseLock());
        }
      }
    };
  }
  var scriptLock = lockOn(() => LockService.getScriptLock());
  var documentLock = lockOn(() => {
    const lock = LockService.getDocumentLock();
    return lock != null ? lock : LockService.getScriptLock();
  });
  function digest(text2) {
    return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text2).map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
  }

  // src/sheets/keys.ts
  var CONNECTION_KEY = "connection";
  var RATE_KEY = "rate";
  var Key = pipe(string(), trim(), regex(/^[\x21-\x7e]{8,200}$/));
  var Text3 = string();
  var ConnectionSchema = object({
    host: Text3,
    accessKey: Key,
    secretKey: Key,
    name: Text3,
    role: Text3,
    timeZone: Text3,
    orgCode: Text3
  });
  var RateSchema2 = object({
    calls: pipe(number(), integer(), minValue(1), maxValue(1e3)),
    seconds: pipe(number(), integer(), minValue(1), maxValue(3600))
  });
  function stored(key3, schema) {
    return readJson(schema, userStore().get(key3));
  }
  function connect(accessKey, secretKey) {
    const keys = safeParse(object({ accessKey: Key, secretKey: Key }), { accessKey, secretKey });
    if (!keys.success) {
      throw new UserError(
        "bad-keys",
        "An access key is one word of 8 to 200 letters, digits and signs, without spaces. Copy both keys again from My Account > Settings > API and Webhooks."
      );
    }
    const answer = ask2({ host: ANY_REGION_HOST, ...keys.output });
    if (!answer.ok)
      throw new UserError(answer.code === "unreadable" ? "unreachable" : answer.code, answer.message);
    userStore().set(CONNECTION_KEY, JSON.stringify({ ...answer.account, ...keys.output }));
    return answer.account;
  }
  function ask2(connection) {
    try {
      const [reply] = googleHttp.send([userByAccessKey(connection)]);
      return readAccount(reply != null ? reply : { status: 0, body: "" });
    } catch (error) {
      if (!(error instanceof NoReplyError)) throw error;
      throw new UserError(
        "unreachable",
        "LeadSquared could not be reached. Check that your Google Workspace allows add-ons to call leadsquared.com, then try again.",
        error
      );
    }
  }
  function accountHash({ host, orgCode, accessKey }) {
    return digest(orgCode === "" ? accessKey : `${host}/${orgCode}`).slice(0, 16);
  }
  function connectedHash() {
    const saved = stored(CONNECTION_KEY, ConnectionSchema);
    return saved === null ? null : accountHash(saved);
  }
  function account() {
    const saved = stored(CONNECTION_KEY, ConnectionSchema);
    if (saved === null) {
      throw new UserError(
        "no-keys",
        "The access keys of LeadSquared are not set yet. Choose “Set access keys…” in the Bulk Tasks menu first."
      );
    }
    const { host, accessKey, secretKey } = saved;
    return {
      connection: { host, accessKey, secretKey },
      hash: accountHash(saved),
      rate: stored(RATE_KEY, RateSchema2)
    };
  }
  function connectedAccount() {
    const saved = stored(CONNECTION_KEY, ConnectionSchema);
    if (saved === null) return null;
    const { host, name, role, timeZone, orgCode } = saved;
    return { host, name, role, timeZone, orgCode };
  }
  function disconnect() {
    userStore().remove(CONNECTION_KEY);
  }
  function saveRate(rate) {
    if (rate === null) userStore().remove(RATE_KEY);
    else userStore().set(RATE_KEY, JSON.stringify(rate));
  }
  function savedRate() {
    return stored(RATE_KEY, RateSchema2);
  }

  // src/sheets/runs-sheet.ts
  var RUNS_SHEET = "Runs";
  var HEADER2 = [
    "Run",
    "Sheet",
    "Sent as",
    "Started",
    "Rows",
    "Created",
    "Accepted",
    "Invalid",
    "Failed",
    "Unknown",
    "Skipped",
    "Unsent",
    "Calls",
    "Seconds",
    "Stopped because"
  ];
  var STARTED_COLUMN = HEADER2.indexOf("Started") + 1;
  function furnish(sheet) {
    sheet.getRange(1, 1, 1, HEADER2.length).setValues([HEADER2]).setFontWeight("bold");
    sheet.getRange(2, STARTED_COLUMN, sheet.getMaxRows() - 1, 1).setNumberFormat("yyyy-mm-dd hh:mm:ss");
    sheet.setFrozenRows(1);
  }
  function runsSheet(spreadsheet) {
    let sheet = spreadsheet.getSheetByName(RUNS_SHEET);
    if (sheet === null) {
      const active = spreadsheet.getActiveSheet();
      sheet = spreadsheet.insertSheet(RUNS_SHEET, spreadsheet.getSheets().length);
      spreadsheet.setActiveSheet(active);
    }
    if (sheet.getLastRow() === 0) furnish(sheet);
    return sheet;
  }
  function addRun(spreadsheet, record2, sentAs) {
    var _a, _b;
    const sheet = runsSheet(spreadsheet);
    const { counts } = record2;
    const row = sheet.getLastRow() + 1;
    if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
    sheet.getRange(row, 1, 1, HEADER2.length).setValues([
      [
        exactText(record2.id, ""),
        exactText(record2.sheetName, ""),
        cellText2(sentAs),
        new Date(record2.startedAt),
        record2.total + record2.invalidAtStart + counts.skipped,
        counts.created,
        counts.accepted,
        counts.invalid,
        counts.failed,
        counts.unknown,
        counts.skipped,
        counts.unsent,
        record2.calls,
        Math.round(record2.seconds),
        cellText2((_b = (_a = record2.stop) == null ? void 0 : _a.message) != null ? _b : "")
      ]
    ]);
  }

  // src/core/settings.ts
  var DEFAULT_SHEET_SETTINGS = {
    headerRow: "auto",
    columns: {},
    constants: {},
    dateOrder: "sheet",
    defaultTime: "09:00",
    textLimit: 2e3,
    sendHiddenRows: false,
    sendDuplicates: false,
    readBackSeconds: 60,
    webhookUrl: "",
    reference: { place: NO_REFERENCE }
  };

  // src/sheets/settings-store.ts
  var VALUE_LIMIT = 8500;
  var Texts = record(pipe(string(), maxLength(500)), pipe(string(), maxLength(2e3)));
  var SettingsSchema = object({
    headerRow: union([literal("auto"), pipe(number(), integer(), minValue(1), maxValue(1e3))]),
    columns: Texts,
    constants: Texts,
    dateOrder: picklist(["sheet", "DMY", "MDY", "YMD"]),
    defaultTime: pipe(string(), regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
    textLimit: pipe(number(), integer(), minValue(1), maxValue(5e4)),
    sendHiddenRows: boolean(),
    sendDuplicates: boolean(),
    readBackSeconds: pipe(number(), integer(), minValue(0), maxValue(240)),
    webhookUrl: pipe(string(), maxLength(2e3)),
    reference: object({
      place: union([
        picklist([NO_REFERENCE, IN_DESCRIPTION]),
        pipe(string(), regex(/^mx_\w{1,100}$/))
      ])
    })
  });
  var { entries } = SettingsSchema;
  var D = DEFAULT_SHEET_SETTINGS;
  var SavedSettings = object({
    headerRow: fallback(entries.headerRow, D.headerRow),
    columns: fallback(entries.columns, { ...D.columns }),
    constants: fallback(entries.constants, { ...D.constants }),
    dateOrder: fallback(entries.dateOrder, D.dateOrder),
    defaultTime: fallback(entries.defaultTime, D.defaultTime),
    textLimit: fallback(entries.textLimit, D.textLimit),
    sendHiddenRows: fallback(entries.sendHiddenRows, D.sendHiddenRows),
    sendDuplicates: fallback(entries.sendDuplicates, D.sendDuplicates),
    readBackSeconds: fallback(entries.readBackSeconds, D.readBackSeconds),
    webhookUrl: fallback(entries.webhookUrl, D.webhookUrl),
    reference: fallback(entries.reference, D.reference)
  });
  function key2(sheetId) {
    return `sheet.${sheetId}`;
  }
  function loadSettings(sheetId) {
    var _a;
    return (_a = readJson(SavedSettings, documentStore().get(key2(sheetId)))) != null ? _a : DEFAULT_SHEET_SETTINGS;
  }
  function saveSettings(sheetId, settings) {
    const text2 = JSON.stringify(settings);
    if (text2.length > VALUE_LIMIT) return false;
    documentStore().set(key2(sheetId), text2);
    return true;
  }
  function hasSettings(sheetId) {
    return documentStore().get(key2(sheetId)) !== null;
  }
  function forgetSettings(sheetId) {
    documentStore().remove(key2(sheetId));
  }

  // src/sheets/status-colours.ts
  var COLOURS = {
    Invalid: "#fce8b2",
    Queued: "#e8eaed",
    Sending: "#d2e3fc",
    Accepted: "#e6f4ea",
    Created: "#b7e1cd",
    Failed: "#f4c7c3",
    Unknown: "#fad2cf",
    Skipped: "#e8eaed",
    Deleted: "#e8eaed"
  };
  function isOurs(rule, column) {
    const condition = rule.getBooleanCondition();
    return condition !== null && condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH && condition.getCriteriaValues()[0] === "Created" && rule.getRanges().some((range) => range.getColumn() === column);
  }
  function colourStatuses(sheet, column) {
    const rules = sheet.getConditionalFormatRules();
    if (rules.some((rule) => isOurs(rule, column + 1))) return;
    const range = sheet.getRange(1, column + 1, sheet.getMaxRows(), 1);
    const added = Object.entries(COLOURS).map(
      ([status, colour]) => SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith(status).setBackground(colour).setRanges([range]).build()
    );
    sheet.setConditionalFormatRules([...rules, ...added]);
  }

  // src/core/dates/offset-cache.ts
  var WEEK_MS = 7 * DAY_MS;
  var ZoneError = class extends Error {
    constructor() {
      super(...arguments);
      this.code = "zone-offset";
    }
  };
  function cacheOffsets(offsetMinutesAt2) {
    const probes = /* @__PURE__ */ new Map();
    const weeks = /* @__PURE__ */ new Map();
    function probe(ms) {
      const known = probes.get(ms);
      if (known !== void 0) return known;
      const offset = offsetMinutesAt2(ms);
      if (!Number.isFinite(offset)) throw new ZoneError(`No offset is known at ${ms}.`);
      probes.set(ms, offset);
      return offset;
    }
    function nextChange(from, to) {
      const before = probe(from);
      let low = from / MINUTE_MS;
      let high = to / MINUTE_MS;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (probe(middle * MINUTE_MS) === before) low = middle;
        else high = middle;
      }
      return high * MINUTE_MS;
    }
    function week(index) {
      const known = weeks.get(index);
      if (known !== void 0) return known;
      const end = (index + 1) * WEEK_MS;
      let start2 = index * WEEK_MS;
      const found = [{ start: start2, offset: probe(start2) }];
      while (probe(start2) !== probe(end)) {
        start2 = nextChange(start2, end);
        if (start2 < end) found.push({ start: start2, offset: probe(start2) });
      }
      weeks.set(index, found);
      return found;
    }
    function segments(from, to) {
      var _a;
      const found = [];
      for (let index = Math.floor(from / WEEK_MS); index <= Math.floor(to / WEEK_MS); index++) {
        for (const segment of week(index)) {
          if (segment.start > to) break;
          if (segment.start <= from) found.length = 0;
          if (((_a = found[found.length - 1]) == null ? void 0 : _a.offset) !== segment.offset) found.push(segment);
        }
      }
      return found;
    }
    function offsetAt(ms) {
      let offset = 0;
      for (const segment of week(Math.floor(ms / WEEK_MS))) {
        if (segment.start > ms) break;
        offset = segment.offset;
      }
      return offset;
    }
    return { segments, offsetAt };
  }

  // src/core/dates/zone.ts
  var WIDEST_OFFSET_MS = 16 * HOUR_MS;
  function makeZone(name, offsetMinutesAt2) {
    const cache = cacheOffsets(offsetMinutesAt2);
    function zoned(instant) {
      const offsetMinutes = cache.offsetAt(instant);
      return { instant, wall: utcToWall(instant + offsetMinutes * MINUTE_MS), offsetMinutes };
    }
    function toInstants(wall) {
      const local = wallToUtc(wall);
      const segments = cache.segments(local - WIDEST_OFFSET_MS, local + WIDEST_OFFSET_MS);
      const instants = [];
      let gap = null;
      for (let index = 0; index < segments.length; index++) {
        const segment = segments[index];
        if (segment === void 0) continue;
        const instant = local - segment.offset * MINUTE_MS;
        if (cache.offsetAt(instant) === segment.offset && !instants.includes(instant)) instants.push(instant);
        const next = segments[index + 1];
        if (next === void 0) continue;
        const late = local - next.offset * MINUTE_MS;
        if (late < next.start && instant >= next.start) {
          gap = { kind: "none", before: zoned(late), after: zoned(instant) };
        }
      }
      const [one, two] = instants.sort((a, b) => a - b);
      if (one === void 0) {
        if (gap === null) throw new Error(`No instant and no gap for a wall time in ${name}.`);
        return gap;
      }
      if (two === void 0) return { kind: "one", instant: one };
      return { kind: "two", first: zoned(one), second: zoned(two) };
    }
    return {
      name,
      toWall: (instant) => utcToWall(instant + cache.offsetAt(instant) * MINUTE_MS),
      toInstants,
      changesWithin: (instant, ms) => cache.segments(instant - ms, instant + ms).length > 1
    };
  }

  // src/sheets/zone.ts
  var OFFSET2 = /^([+-])(\d\d)(\d\d)$/;
  function offsetMinutesAt(zone, instant) {
    const match = OFFSET2.exec(Utilities.formatDate(new Date(instant), zone, "Z"));
    if (match === null) return 0;
    const [, sign, hours, minutes] = match;
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  function googleZone(zone) {
    return makeZone(zone, (instant) => offsetMinutesAt(zone, instant));
  }

  // src/sheets/sheet-table.ts
  var ASKING_LIMIT_MS = 3e4;
  var OWN_WIDTH_PIXELS = 220;
  function isCellValue(value) {
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value instanceof Date;
  }
  function belongTogether(values, texts3) {
    return values.every(
      (row, place) => row.every((value, column) => {
        var _a;
        return typeof value !== "string" || value === ((_a = texts3[place]) == null ? void 0 : _a[column]);
      })
    );
  }
  function readBoth(range) {
    let texts3 = null;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const values = onceMore("Values", () => range.getValues());
      const after = textsIn(range);
      if (belongTogether(values, after) || JSON.stringify(texts3) === JSON.stringify(after)) {
        return { values, texts: after };
      }
      texts3 = after;
    }
    throw busySheet("its rows could not be read");
  }
  function textsIn(range) {
    return range === null ? [] : onceMore("Texts", () => range.getDisplayValues());
  }
  function rowsOf(range, first) {
    const { values, texts: texts3 } = readBoth(range);
    return texts3.map((line, place) => ({
      rowNumber: first + place,
      cells: line.map((display, column) => {
        var _a;
        const value = (_a = values[place]) == null ? void 0 : _a[column];
        return { display, value: isCellValue(value) ? value : display };
      })
    }));
  }
  function writeNotes(sheet, notes) {
    var _a, _b;
    const columns = new Set(notes.map((note) => note.column));
    for (const column of columns) {
      for (const stretch of stretches(notes.filter((note) => note.column === column))) {
        const range = sheet.getRange((_b = (_a = stretch[0]) == null ? void 0 : _a.row) != null ? _b : 1, column + 1, stretch.length, 1);
        range.setNotes(stretch.map((note) => [note.text]));
      }
    }
  }
  function hiddenRows(sheet, rows) {
    const hasFilter = sheet.getFilter() !== null;
    const hidden = /* @__PURE__ */ new Set();
    const until = Date.now() + ASKING_LIMIT_MS;
    for (const [place, row] of rows.entries()) {
      if (Date.now() > until) {
        const rest = rows.slice(place);
        return { hidden: /* @__PURE__ */ new Set([...hidden, ...rest]), unasked: rest.length };
      }
      if (sheet.isRowHiddenByUser(row) || hasFilter && sheet.isRowHiddenByFilter(row)) hidden.add(row);
    }
    return { hidden, unasked: 0 };
  }
  function replaceIn(range, sought, by) {
    const isPattern = "pattern" in sought;
    return range.createTextFinder(isPattern ? sought.pattern : sought.text).useRegularExpression(isPattern).matchCase(true).matchEntireCell(true).replaceAllWith(cellText2(by));
  }
  function writeHeaders(sheet, headerRow, column, headers) {
    sheet.getRange(headerRow, column + 1, 1, headers.length).setValues([headers.map(cellText2)]).setFontWeight("bold");
  }
  function appendColumns(sheet, headerRow, headers) {
    const last = sheet.getLastColumn();
    const missing2 = last + headers.length - sheet.getMaxColumns();
    if (missing2 > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing2);
    writeHeaders(sheet, headerRow, last, headers);
  }
  function sheetTable(spreadsheet, sheet) {
    const clamped = (span, column, columns) => {
      const rows = Math.min(span.last, sheet.getMaxRows()) - span.first + 1;
      const wide = Math.min(columns, sheet.getMaxColumns() - column);
      return rows < 1 || wide < 1 ? null : sheet.getRange(span.first, column + 1, rows, wide);
    };
    const range = (span, column, columns) => {
      const rows = span.last - span.first + 1;
      if (rows < 1 || columns < 1) return null;
      try {
        return sheet.getRange(span.first, column + 1, rows, columns);
      } catch {
        return clamped(span, column, columns);
      }
    };
    return {
      sheetId: sheet.getSheetId(),
      name: sheet.getName(),
      locale: spreadsheet.getSpreadsheetLocale(),
      zone: googleZone(spreadsheet.getSpreadsheetTimeZone()),
      size: () => onceMore("Size", () => ({
        lastRow: sheet.getLastRow(),
        columns: sheet.getLastColumn(),
        frozenRows: sheet.getFrozenRows()
      })),
      readRows: (span, columns) => {
        const cells = range(span, 0, columns);
        return cells === null ? [] : rowsOf(cells, span.first);
      },
      readTexts: (span, columns) => textsIn(range(span, 0, columns)),
      readBlock: (first, last, span) => textsIn(range(span, first, last - first + 1)),
      readColumn: (column, span) => textsIn(range(span, column, 1)).map(([text2 = ""]) => text2),
      readFormulas: (first, last, span) => {
        const cells = range(span, first, last - first + 1);
        return cells === null ? [] : onceMore("Formulas", () => cells.getFormulas());
      },
      writeColumn: (column, firstRow, texts3) => {
        if (texts3.length === 0) return;
        const cells = sheet.getRange(firstRow, column + 1, texts3.length, 1);
        const formats = texts3.some(isNumberLike) ? cells.getNumberFormats() : [];
        cells.setValues(texts3.map((text2, place) => {
          var _a, _b;
          return [exactText(text2, (_b = (_a = formats[place]) == null ? void 0 : _a[0]) != null ? _b : "")];
        }));
      },
      replaceInColumn: (column, sought, by) => {
        const letter = columnLetter(column);
        return replaceIn(sheet.getRange(`${letter}:${letter}`), sought, by);
      },
      replaceInCell: (row, column, text2, by) => {
        const cell = range({ first: row, last: row }, column, 1);
        if (cell !== null) replaceIn(cell, { text: text2 }, by);
      },
      replaceInRow: (row, text2, by) => replaceIn(sheet.getRange(`${row}:${row}`), { text: text2 }, by),
      appendColumns: (headerRow, headers) => appendColumns(sheet, headerRow, headers),
      writeHeader: (headerRow, column, header) => writeHeaders(sheet, headerRow, column, [header]),
      // No number format is set: a column that the user inserts in that moment would bring another one under it.
      widenColumn: (column) => void sheet.setColumnWidth(column + 1, OWN_WIDTH_PIXELS),
      colourStatuses: (column) => colourStatuses(sheet, column),
      readNotes: (span, columns) => {
        const cells = range(span, 0, columns);
        return cells === null ? [] : onceMore("Notes of cells", () => cells.getNotes());
      },
      writeNotes: (notes) => writeNotes(sheet, notes),
      hiddenRows: (rows) => hiddenRows(sheet, rows),
      flush: () => SpreadsheetApp.flush()
    };
  }

  // src/run/schedule/schedule.ts
  var LIST_KEY = "schedules";
  var MOST_SCHEDULES = 100;
  var MOST_PROBLEMS = 8;
  var PROBLEM_LENGTH = 200;
  var MESSAGE_LENGTH = 500;
  var ProblemSchema = object({
    kind: string(),
    count: number(),
    cell: nullable(string()),
    text: string()
  });
  var ScheduleSchema = object({
    sheetId: number(),
    sheetName: string(),
    every: picklist(["hour", "day", "weekday"]),
    hour: number(),
    by: string(),
    owner: string(),
    nextAt: number(),
    paused: nullable(string()),
    last: nullable(object({ at: number(), message: string() })),
    reported: string(),
    trouble: number(),
    unsaid: array(ProblemSchema),
    said: nullable(object({ at: number(), problems: array(string()) }))
  });
  var Ids = array(number());
  var keyOf2 = (sheetId) => `schedule.${sheetId}`;
  var Schedules = class {
    constructor(store, lock) {
      this.store = store;
      this.lock = lock;
    }
    of(sheetId) {
      return readJson(ScheduleSchema, this.store.get(keyOf2(sheetId)));
    }
    all() {
      return this.ids().flatMap((id) => {
        var _a;
        return (_a = this.of(id)) != null ? _a : [];
      });
    }
    activeOf(user) {
      return this.all().filter((schedule) => schedule.by === user && schedule.paused === null);
    }
    save(schedule) {
      this.lock.during(() => {
        const ids = this.ids();
        if (!ids.includes(schedule.sheetId)) {
          if (ids.length >= MOST_SCHEDULES) {
            throw new UserError(
              "settings",
              `A spreadsheet can have ${MOST_SCHEDULES} schedules. Turn one off first.`
            );
          }
          this.store.set(LIST_KEY, JSON.stringify([...ids, schedule.sheetId]));
        }
        this.store.set(keyOf2(schedule.sheetId), JSON.stringify(schedule));
      });
    }
    change(before, changes) {
      this.lock.during(() => {
        const now = this.of(before.sheetId);
        if (now === null || now.by !== before.by) return;
        this.store.set(keyOf2(before.sheetId), JSON.stringify({ ...now, ...changes }));
      });
    }
    remove(sheetId) {
      this.lock.during(() => {
        const left2 = this.ids().filter((id) => id !== sheetId);
        if (left2.length === 0) this.store.remove(LIST_KEY);
        else this.store.set(LIST_KEY, JSON.stringify(left2));
        this.store.remove(keyOf2(sheetId));
      });
    }
    ids() {
      var _a;
      return (_a = readJson(Ids, this.store.get(LIST_KEY))) != null ? _a : [];
    }
  };

  // src/run/schedule/triggers.ts
  var ONCE_AFTER_MS = 5.5 * 60 * 1e3;
  var PAUSES_MS = [0, 1e3, 3e3];
  var ADD_ON_RULE = /\badd-on\b/i;
  var Id = optional(nullable(string()), null);
  var TriggerIdsSchema = object({ minute: Id, once: Id, hour: Id });
  var TIMINGS = {
    minute: "every-minute",
    once: { after: ONCE_AFTER_MS },
    hour: "every-hour"
  };
  var KINDS = ["minute", "once", "hour"];
  var NO_TRIGGERS = { minute: null, once: null, hour: null };
  var ClockTriggers = class {
    constructor(ports) {
      this.ports = ports;
      this.key = `triggers.${ports.spreadsheetId}`;
    }
    has(triggerId) {
      return this.ports.triggers.ids().includes(triggerId);
    }
    forRun() {
      const { minute, once, hour } = this.existing();
      if (minute !== null) return "minutes";
      if (hour !== null) return this.tryToCreate("minute") === null ? "minutes" : "hour";
      if (once !== null) this.remove(["once"]);
      const made = this.create(["minute", "once", "hour"]);
      if (made === null) return "none";
      return made === "hour" ? "hour" : "minutes";
    }
    forSchedule() {
      const { once, hour } = this.existing();
      if (hour !== null) return true;
      if (once !== null) {
        if (this.tryToCreate("hour") === null) return true;
        this.remove(["once"]);
      }
      return this.create(["hour"]) !== null;
    }
    fired(triggerId, needs) {
      const { once, minute, hour } = this.existing();
      if (triggerId === once) this.remove(["once"]);
      else if (triggerId !== minute && triggerId !== hour) this.ports.triggers.remove(triggerId);
      if ((needs.run || needs.schedule) && minute === null && hour === null) this.create(["hour"]);
    }
    removeUnneeded({ run, schedule }) {
      const { minute } = this.stored();
      const isHourNeeded = schedule || run && minute === null;
      this.remove([
        ...run ? [] : ["minute", "once"],
        ...isHourNeeded ? [] : ["hour"]
      ]);
    }
    create(kinds) {
      for (const [attempt, pause2] of PAUSES_MS.entries()) {
        this.ports.clock.sleep(pause2);
        for (const [place, kind] of kinds.entries()) {
          const refusal = this.tryToCreate(kind);
          if (refusal === null) return kind;
          const isLast = place === kinds.length - 1;
          if (!isLast && attempt === 0 && !ADD_ON_RULE.test(refusal)) break;
        }
      }
      return null;
    }
    tryToCreate(kind) {
      try {
        this.write({ ...this.stored(), [kind]: this.ports.triggers.create(TIMINGS[kind]) });
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    }
    remove(kinds) {
      var _a;
      const ids = this.stored();
      const gone = kinds.filter((kind) => ids[kind] !== null);
      if (gone.length === 0) return;
      for (const kind of gone) this.ports.triggers.remove((_a = ids[kind]) != null ? _a : "");
      this.write({ ...ids, ...Object.fromEntries(gone.map((kind) => [kind, null])) });
    }
    existing() {
      const ids = this.stored();
      const there = new Set(KINDS.some((kind) => ids[kind] !== null) ? this.ports.triggers.ids() : []);
      const known = (id) => id !== null && there.has(id) ? id : null;
      return { minute: known(ids.minute), once: known(ids.once), hour: known(ids.hour) };
    }
    stored() {
      var _a;
      return (_a = readJson(TriggerIdsSchema, this.ports.store.get(this.key))) != null ? _a : NO_TRIGGERS;
    }
    write(ids) {
      if (KINDS.every((kind) => ids[kind] === null)) this.ports.store.remove(this.key);
      else this.ports.store.set(this.key, JSON.stringify(ids));
    }
  };

  // src/sheets/triggers.ts
  var HANDLER = "continueWork";
  var USER_KEY = "me";
  function mine() {
    return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
  }
  function create(timing) {
    const builder = ScriptApp.newTrigger(HANDLER).timeBased();
    if (timing === "every-minute") builder.everyMinutes(1);
    else if (timing === "every-hour") builder.everyHours(1);
    else builder.after(timing.after);
    try {
      return builder.create().getUniqueId();
    } catch (error) {
      console.warn(`No trigger: ${error instanceof Error ? error.message : "unknown error"}`);
      throw error;
    }
  }
  var googleTriggers = {
    ids: () => mine().map((trigger) => trigger.getUniqueId()),
    create,
    remove: (id) => {
      for (const trigger of mine()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
    }
  };
  function clockTriggers(spreadsheetId) {
    return new ClockTriggers({
      triggers: googleTriggers,
      store: userStore(),
      clock: googleClock,
      spreadsheetId
    });
  }
  function schedules() {
    return new Schedules(documentStore(), documentLock);
  }
  function runTriggers(spreadsheetId) {
    const hasSchedule = () => schedules().activeOf(userId()).length > 0;
    return {
      set: () => clockTriggers(spreadsheetId).forRun(),
      runEnded: () => clockTriggers(spreadsheetId).removeUnneeded({ run: false, schedule: hasSchedule() })
    };
  }
  function userId() {
    const store = userStore();
    const known = store.get(USER_KEY);
    if (known !== null) return known;
    const made = googleIds.uuid();
    store.set(USER_KEY, made);
    return made;
  }

  // src/sheets/workspace.ts
  var OWN_SHEETS = [RUNS_SHEET, CALL_LOG_SHEET];
  function openSpreadsheet() {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (spreadsheet === null) throw new UserError("no-sheet", "Open a spreadsheet first.");
    return spreadsheet;
  }
  function findSheet(spreadsheet, sheetId) {
    const sheet = spreadsheet.getSheets().find((each) => each.getSheetId() === sheetId);
    if (sheet !== void 0) return sheet;
    throw new UserError("no-sheet", "The sheet was deleted. Open the sheet with your rows and try again.");
  }
  function openWorkspace(sheetId) {
    const spreadsheet = openSpreadsheet();
    const sheet = sheetId === void 0 ? spreadsheet.getActiveSheet() : findSheet(spreadsheet, sheetId);
    if (OWN_SHEETS.includes(sheet.getName())) {
      throw new UserError(
        "no-sheet",
        "This sheet tells about past runs. Open the sheet with your rows and try again."
      );
    }
    return {
      spreadsheet,
      sheet,
      deadline: googleClock.now() + EXECUTION_BUDGET_MS,
      settings: loadSettings(sheet.getSheetId()),
      ports: {
        table: sheetTable(spreadsheet, sheet),
        http: googleHttp,
        clock: googleClock,
        ids: googleIds,
        documentStore: documentStore(),
        documentLock,
        sharedStore: sharedStore(),
        userStore: userStore(),
        scriptLock,
        user: userId,
        triggers: runTriggers(spreadsheet.getId()),
        history: { add: (record2) => {
          var _a, _b;
          return addRun(spreadsheet, record2, (_b = (_a = connectedAccount()) == null ? void 0 : _a.name) != null ? _b : "");
        } }
      }
    };
  }
  function openJob(sheetId) {
    const keys = account();
    return { ...openWorkspace(sheetId), account: keys };
  }
  function firstCell(sheetId, word) {
    try {
      const { ports, settings } = openWorkspace(sheetId);
      return firstCellSaying(ports.table, settings, word);
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  }

  // src/sheets/actions/check-rows.ts
  function checkSelected() {
    const workspace = openWorkspace();
    const plan2 = check(workspace, { kind: "rows", spans: selectedSpans(workspace.sheet) });
    tell(describeCheck(plan2));
    const { filled, ready, invalid } = plan2;
    return {
      check: { filled, ready: ready.length, invalid: invalid.length, issues: listIssues(plan2) }
    };
  }

  // src/sheets/actions/insert-sample.ts
  var HEADER3 = [
    "Task name",
    "Task type",
    "Owner e-mail",
    "Due date",
    "End date",
    "Related to",
    "Lead ID",
    "Reminder (minutes)",
    "Notify owner",
    "Location",
    "Description"
  ];
  var NAME = "Sample tasks";
  var OWNER = "kavya.rao@example.com";
  var LEAD = "3f1c2a64-9d0b-4c1e-8a57-2b6f0e9d7c11";
  var HOUR_MS2 = 3600 * 1e3;
  var DAY_MS4 = 24 * HOUR_MS2;
  function sampleRows(now) {
    const at = (days) => new Date(Math.ceil((now + days * DAY_MS4) / HOUR_MS2) * HOUR_MS2);
    const until = (start2) => new Date(start2.getTime() + HOUR_MS2);
    const visit = at(2);
    return [
      [
        "Call back about the brochure",
        "Phone call",
        OWNER,
        at(1),
        "",
        "",
        "",
        15,
        "yes",
        "",
        "Asked for prices"
      ],
      [
        "Site visit with the family",
        "Site visit",
        OWNER,
        visit,
        until(visit),
        "lead",
        LEAD,
        60,
        "yes",
        "Tower B",
        ""
      ],
      [
        "Collect income proof",
        "Document collection",
        OWNER,
        at(3),
        "",
        "lead",
        LEAD,
        "",
        "no",
        "",
        "Last 3 months"
      ],
      ["Follow up on the offer", "Follow-up", OWNER, at(5), "", "", "", "", "", "", ""],
      ["A row with a mistake", "Follow-up", "kavya.rao@example", "31/02/2027", "", "", "", "", "", "", ""]
    ];
  }
  function insertSample(now) {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    let name = NAME;
    for (let number2 = 2; spreadsheet.getSheetByName(name) !== null; number2++) name = `${NAME} ${number2}`;
    const sheet = spreadsheet.insertSheet(name);
    const rows = sampleRows(now);
    sheet.getRange(1, 1, 1, HEADER3.length).setValues([HEADER3]).setFontWeight("bold");
    sheet.getRange(2, 4, rows.length, 2).setNumberFormat("yyyy-mm-dd hh:mm");
    sheet.getRange(2, 1, rows.length, HEADER3.length).setValues(rows.map((row) => [...row]));
    sheet.setFrozenRows(1);
    sheet.autoResizeColumns(1, HEADER3.length);
    spreadsheet.setActiveSheet(sheet);
    return { sheet: name };
  }

  // src/run/schedule/resume-runs.ts
  var QUIET_MS = 3e4;
  function ownOpenRun({ documentStore: documentStore2, user }) {
    var _a;
    const record2 = readRecord(documentStore2);
    if (record2 === null || record2.state === "ended" || record2.by !== user()) return null;
    return ((_a = record2.pause) == null ? void 0 : _a.until) === null ? null : record2;
  }
  function needsOf(ports) {
    return { run: ownOpenRun(ports) !== null, schedule: ports.schedules.activeOf(ports.user()).length > 0 };
  }
  function resumeRun(ports) {
    var _a;
    const record2 = ownOpenRun(ports);
    const now = ports.clock.now();
    if (record2 === null || now - record2.workedAt < QUIET_MS) return null;
    if (record2.pause !== null && ((_a = record2.pause.until) != null ? _a : 0) > now) return null;
    try {
      return resume(ports.openJob(record2.sheetId), record2.id, null);
    } catch (error) {
      if (error instanceof UserError && (error.code === "busy" || error.code === "no-run")) return null;
      if (error instanceof UserError && error.code === "quota") throw error;
      halt(ports, record2, error);
      return record2;
    }
  }
  function halt(ports, record2, error) {
    const { clock, documentLock: documentLock2, documentStore: documentStore2, mail, spreadsheet } = ports;
    const text2 = error instanceof Error ? error.message : String(error);
    ports.log(`The run could not go on: ${text2}`);
    const pause2 = error instanceof UserError ? pauseForPerson(text2) : pauseAfterTrouble(text2, record2.pause, clock.now());
    documentLock2.during(() => writePause(documentStore2, record2.id, pause2));
    if (pause2.until !== null) return;
    mail.toMyself(
      `Bulk Tasks: the run in “${record2.sheetName}” needs you`,
      [
        `Run ${record2.id} cannot go on by itself. Its rows that were not sent yet stay queued; nothing is lost, and nothing is sent twice.`,
        "",
        pause2.message,
        spreadsheet.url()
      ].join("\n")
    );
  }

  // src/core/rhythm.ts
  var MOST_DAYS = 3;
  function isWeekend(wall) {
    const day2 = weekdayOf(wall);
    return day2 === 0 || day2 === 6;
  }
  function instantOf(wall, zone) {
    const found = zone.toInstants(wall);
    if (found.kind === "one") return found.instant;
    return found.kind === "two" ? found.first.instant : found.after.instant;
  }
  function nextTime({ every, hour }, now, zone) {
    const wall = zone.toWall(now);
    if (every === "hour") {
      return now + HOUR_MS - ((wall.minute * 60 + wall.second) * 1e3 + (now % 1e3 + 1e3) % 1e3);
    }
    const midnight = wallToUtc({ ...wall, hour: 0, minute: 0, second: 0 });
    for (let day2 = 0; day2 <= MOST_DAYS; day2++) {
      const due = utcToWall(midnight + day2 * DAY_MS + hour * HOUR_MS);
      const instant = instantOf(due, zone);
      if (instant > now && (every === "day" || !isWeekend(due))) return instant;
    }
    throw new RangeError(`A schedule's hour must be from 0 to 23, not ${hour}.`);
  }

  // src/run/schedule/mail-digest.ts
  function problem2(kind, count, text2, cell = null) {
    return { kind: shorten(kind, 80), count, cell, text: shorten(text2, PROBLEM_LENGTH) };
  }
  function problemsOfPlan(plan2) {
    const errors = groupIssues(plan2.invalid).filter(({ level }) => level === "error");
    const repeats2 = plan2.duplicates.length;
    return [
      ...errors.map(
        ({ code, header, count, summary, firstCell: firstCell2 }) => problem2(`${code}:${header}`, count, summary, firstCell2)
      ),
      ...repeats2 === 0 ? [] : [problem2("repeat", repeats2, `${countOf(repeats2, "row repeats", "rows repeat")} another row.`)]
    ];
  }
  function problemsOfRun({ id, stop: stop2, counts }, firstCell2) {
    const of = (kind, word, then) => {
      const count = counts[kind];
      if (count === 0) return [];
      return [problem2(`${kind}:${id}`, count, `${countOf(count, "row")} ${then}`, firstCell2(word))];
    };
    return [
      ...stop2 === null || stop2.code === "user" ? [] : [problem2(`stop:${stop2.code}`, 0, stop2.message)],
      ...of("failed", "Failed", "refused by LeadSquared; the status gives its reason."),
      ...of("unknown", "Unknown", "in doubt; look in LeadSquared before sending again."),
      ...of("accepted", "Accepted", "accepted by LeadSquared, but not seen there yet.")
    ];
  }
  var nameOf = ({ kind, count, cell }) => `${kind}|${count}|${cell != null ? cell : ""}`;
  var kindIn = (name) => name.replace(/\|.*$/s, "");
  var kindOf = (kind) => OF_RUNS.test(kind) ? kind.replace(/:.*/s, "") : kind;
  var OF_RUNS = /^(?:stop|failed|unknown|accepted|wait)\b/;
  function afterCheck({ unsaid, said }, found) {
    var _a;
    const kinds = new Set(found.map(({ kind }) => kind));
    const told = ((_a = said == null ? void 0 : said.problems) != null ? _a : []).filter((name) => OF_RUNS.test(name) || kinds.has(kindIn(name)));
    const fresh = found.filter((one) => !told.includes(nameOf(one)));
    return {
      unsaid: [...unsaid.filter(({ kind }) => OF_RUNS.test(kind)), ...fresh].slice(-MOST_PROBLEMS),
      said: said === null ? null : { ...said, problems: told }
    };
  }
  function afterRun({ unsaid }, found) {
    return { unsaid: [...unsaid, ...found].slice(-MOST_PROBLEMS) };
  }
  function isMailDue({ unsaid, said }, now) {
    if (unsaid.length === 0) return false;
    if (said === null || now - said.at >= DAY_MS) return true;
    const kinds = new Set(said.problems.map((name) => kindOf(kindIn(name))));
    return unsaid.some(({ kind }) => !kinds.has(kindOf(kind)));
  }
  function afterMail({ unsaid, said }, now) {
    var _a;
    const problems2 = [.../* @__PURE__ */ new Set([...(_a = said == null ? void 0 : said.problems) != null ? _a : [], ...unsaid.map(nameOf)])];
    return { unsaid: [], said: { at: now, problems: problems2.slice(-2 * MOST_PROBLEMS) } };
  }
  function describeDigest(schedule, url) {
    const { sheetName, unsaid } = schedule;
    const lines = unsaid.map(({ text: text2, cell }) => `• ${text2}${cell === null ? "" : ` First: cell ${cell}.`}`);
    return {
      subject: `Bulk Tasks: rows in “${sheetName}” need you`,
      body: [
        `New rows of the sheet “${sheetName}” are sent to LeadSquared by a schedule of yours. Some need a person:`,
        "",
        ...lines,
        "",
        "The column “Task status” says for each row what to do. Invalid rows that you correct are sent the next time; refused ones when you choose “Retry failed rows” in the sidebar.",
        url
      ].join("\n")
    };
  }
  function describePause(schedule, reason, url) {
    return {
      subject: `Bulk Tasks: the schedule of “${schedule.sheetName}” is paused`,
      body: [
        `The schedule that sends new rows of the sheet “${schedule.sheetName}” to LeadSquared is paused, and nothing is sent until you turn it on again.`,
        "",
        reason,
        "",
        "When that is done, open the sidebar of Bulk Tasks and save the schedule again.",
        url
      ].join("\n")
    };
  }

  // src/run/schedule/send-due.ts
  var LEAST_TIME_MS = 12e4;
  var MOST_TROUBLE = 3;
  var LONG_OPEN_MS = 2 * 60 * 60 * 1e3;
  var TARGET = { kind: "scheduled" };
  function sendDue(ports) {
    var _a;
    const { clock, schedules: schedules2, user, deadline } = ports;
    let due = 0;
    for (const listed of schedules2.activeOf(user())) {
      const schedule = (_a = schedules2.of(listed.sheetId)) != null ? _a : listed;
      takeInRun(ports, schedule);
      if (schedule.nextAt > clock.now() || deadline - clock.now() < LEAST_TIME_MS) continue;
      due++;
      sendOne(ports, schedule);
    }
    return due;
  }
  function pauseAll({ schedules: schedules2, user }, reason) {
    for (const schedule of schedules2.activeOf(user())) schedules2.change(schedule, { paused: reason });
  }
  function sendOne(ports, schedule) {
    try {
      const message = sendRows(ports, schedule);
      if (message !== null) setNext(ports, schedule, { last: lastMessage(ports, message), trouble: 0 });
    } catch (error) {
      const text2 = error instanceof Error ? error.message : String(error);
      ports.log(`The schedule of a sheet failed: ${text2}`);
      if (error instanceof UserError) {
        if (error.code === "busy") return;
        if (error.code === "quota") throw error;
        pause(ports, schedule, text2);
        return;
      }
      const trouble = schedule.trouble + 1;
      const message = `Google Sheets reported a problem: “${shorten(text2, 300)}”`;
      if (trouble < MOST_TROUBLE) setNext(ports, schedule, { last: lastMessage(ports, message), trouble });
      else pause(ports, schedule, `${message} This happened ${MOST_TROUBLE} times in a row.`);
    }
    mailIfDue(ports, schedule.sheetId);
  }
  function sendRows(ports, schedule) {
    var _a;
    const { documentStore: documentStore2, schedules: schedules2, spreadsheet } = ports;
    const open = readRecord(documentStore2);
    if (open !== null && open.state !== "ended" && spreadsheet.hasSheet(open.sheetId)) {
      waitFor(ports, schedule, open);
      return null;
    }
    const job = ports.openJob(schedule.sheetId);
    const planned = plan(job, TARGET);
    if (planned.formulaSource !== null) {
      throw new UserError("formula", describeFormulaSource(planned.formulaSource));
    }
    const sheetName = job.ports.table.name;
    schedules2.change(schedule, { sheetName, ...afterCheck(schedule, problemsOfPlan(planned)) });
    if (planned.ready.length === 0) {
      const bad = planned.invalid.length + planned.duplicates.length;
      if (bad === 0) return "There was no new row.";
      check(job, TARGET);
      return `There was no new row to send; ${countOf(bad, "row needs", "rows need")} a correction.`;
    }
    const record2 = send2(job, TARGET, planned.knownHidden);
    const now = (_a = schedules2.of(schedule.sheetId)) != null ? _a : schedule;
    takeInRun(ports, now);
    const { created, stopped: stopped2 } = makeReport(record2);
    const sent = `${countOf(created, "task")} created from ${countOf(record2.total, "new row")}.`;
    if (needsKeys(record2.stop)) pause(ports, now, record2.stop.message);
    return stopped2 === null ? sent : `${sent} ${stopped2}`;
  }
  function lastMessage({ clock }, message) {
    return { at: clock.now(), message: shorten(message, MESSAGE_LENGTH) };
  }
  function setNext({ clock, schedules: schedules2, spreadsheet }, schedule, changes) {
    const nextAt = nextTime(schedule, clock.now(), spreadsheet.zone());
    schedules2.change(schedule, { ...changes, nextAt });
  }
  function waitFor(ports, schedule, open) {
    var _a, _b;
    const message = `It waits for run ${open.id} in “${open.sheetName}”, which has not ended.`;
    const isLong = ports.clock.now() - open.workedAt > LONG_OPEN_MS;
    const then = `${message} Open the sidebar to go on with that run, or to stop it.`;
    const kind = `wait:${open.id}`;
    const isKnown = schedule.unsaid.some((one) => one.kind === kind) || ((_b = (_a = schedule.said) == null ? void 0 : _a.problems) != null ? _b : []).some((name) => name.startsWith(`${kind}|`));
    const found = isLong && !isKnown ? afterRun(schedule, [{ kind, count: 0, cell: null, text: then }]) : {};
    ports.schedules.change(schedule, { ...found, last: lastMessage(ports, isLong ? then : message) });
  }
  function takeInRun({ documentStore: documentStore2, schedules: schedules2, firstCell: firstCell2 }, schedule) {
    const record2 = readRecord(documentStore2);
    if (record2 === null || record2.state !== "ended" || !record2.scheduled) return;
    if (record2.sheetId !== schedule.sheetId || record2.id === schedule.reported) return;
    const found = problemsOfRun(record2, (word) => firstCell2(schedule.sheetId, word));
    schedules2.change(schedule, { reported: record2.id, ...afterRun(schedule, found) });
  }
  function pause(ports, schedule, reason) {
    const { schedules: schedules2, spreadsheet, mail } = ports;
    const paused = shorten(reason, MESSAGE_LENGTH);
    schedules2.change(schedule, { paused, last: lastMessage(ports, paused) });
    const { subject, body } = describePause(schedule, paused, spreadsheet.url());
    mail.toMyself(subject, body);
  }
  function mailIfDue({ clock, schedules: schedules2, spreadsheet, mail }, sheetId) {
    const schedule = schedules2.of(sheetId);
    const now = clock.now();
    if (schedule === null || !isMailDue(schedule, now)) return;
    const { subject, body } = describeDigest(schedule, spreadsheet.url());
    if (mail.toMyself(subject, body)) schedules2.change(schedule, afterMail(schedule, now));
  }

  // src/run/schedule/on-timer.ts
  function onTimer(ports, triggerId) {
    var _a;
    const { triggers } = ports;
    if (triggerId === null || !triggers.has(triggerId)) {
      throw new UserError("no-trigger", "Only the timer of the add-on can start this.");
    }
    const needs = needsOf(ports);
    triggers.fired(triggerId, needs);
    const lapsed = ports.lapsedAuthorisation();
    if (lapsed !== null) {
      tellOfLapse(ports, lapsed);
      return { run: null, schedules: 0 };
    }
    const record2 = needs.run ? resumeRun(ports) : null;
    const sent = sendDue(ports);
    triggers.removeUnneeded(needsOf(ports));
    return { run: (_a = record2 == null ? void 0 : record2.id) != null ? _a : null, schedules: sent };
  }
  function tellOfLapse(ports, page) {
    var _a;
    const { spreadsheet, userStore: userStore2, clock, mail } = ports;
    pauseAll(ports, "The add-on needs your permission again: choose any entry of the Bulk Tasks menu.");
    const key3 = "mailed.permission";
    const now = clock.now();
    if (now - Number((_a = userStore2.get(key3)) != null ? _a : 0) < DAY_MS) return;
    const where = page === "" ? "Open the spreadsheet and choose any entry of the Bulk Tasks menu." : page;
    const isSent = mail.toMyself(
      "Bulk Tasks: your permission is needed again",
      [
        `Bulk Tasks may no longer work for you in “${spreadsheet.name()}”, so runs and schedules stand still. Give it its permission again here:`,
        "",
        where,
        spreadsheet.url()
      ].join("\n")
    );
    if (isSent) userStore2.set(key3, String(now));
  }

  // src/sheets/mail.ts
  var SENDER = "Bulk Tasks for LeadSquared";
  var googleMail = {
    toMyself: (subject, body) => {
      try {
        const to = Session.getEffectiveUser().getEmail();
        if (to === "") return false;
        MailApp.sendEmail(to, subject, body, { name: SENDER });
        return true;
      } catch (error) {
        console.warn(`No mail: ${error instanceof Error ? error.message : "unknown error"}`);
        return false;
      }
    }
  };
  function lapsedAuthorisation() {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return null;
    const url = info.getAuthorizationUrl();
    return url != null ? url : "";
  }

  // src/sheets/actions/on-timer.ts
  var ID_LENGTH = 100;
  function continueWork(event) {
    const deadline = googleClock.now() + EXECUTION_BUDGET_MS;
    const spreadsheet = openSpreadsheet();
    return onTimer(
      {
        clock: googleClock,
        documentStore: documentStore(),
        documentLock,
        userStore: userStore(),
        mail: googleMail,
        schedules: schedules(),
        triggers: clockTriggers(spreadsheet.getId()),
        spreadsheet: {
          name: () => spreadsheet.getName(),
          url: () => spreadsheet.getUrl(),
          zone: () => googleZone(spreadsheet.getSpreadsheetTimeZone()),
          hasSheet: (id) => spreadsheet.getSheets().some((sheet) => sheet.getSheetId() === id)
        },
        user: userId,
        deadline,
        lapsedAuthorisation,
        openJob: (sheetId) => ({ ...openJob(sheetId), deadline }),
        firstCell,
        log: (text2) => console.error(text2)
      },
      triggerIdOf(event)
    );
  }
  function triggerIdOf(event) {
    if (typeof event !== "object" || event === null || !("triggerUid" in event)) return null;
    const { triggerUid } = event;
    const id = typeof triggerUid === "number" ? String(triggerUid) : triggerUid;
    return typeof id === "string" && id !== "" && id.length <= ID_LENGTH ? id : null;
  }

  // src/sheets/actions/send-rows.ts
  function sendSelected() {
    const workspace = openWorkspace();
    return { report: sendTarget(workspace, { kind: "rows", spans: selectedSpans(workspace.sheet) }) };
  }
  function sendAllNew() {
    return { report: sendTarget(openWorkspace(), { kind: "new" }) };
  }
  function sendTarget(workspace, target) {
    const { spreadsheet } = workspace;
    const decided = decide({ ...workspace, account: account() }, target);
    if (decided === null) return null;
    const { planned, job } = decided;
    if (!nothingToSend(planned)) {
      const calls = Math.ceil(planned.ready.length / CHUNK_SIZE);
      const seconds = openGate(job.ports, job.account).secondsFor(calls);
      if (!ask(describeBeforeSending(planned, seconds))) return null;
      spreadsheet.toast(`Sending ${countOf(planned.ready.length, "row")} …`, "Bulk Tasks", -1);
    } else if (planned.invalid.length + planned.duplicates.length === 0) {
      const ended = endOpenRun(job);
      tell(ended === null ? describeBeforeSending(planned, 0) : describeReport(ended));
      return ended;
    }
    const report = makeReport(send2(job, target, planned.knownHidden));
    spreadsheet.toast(report.isOver ? "Done." : "Paused.", "Bulk Tasks", 3);
    tell(describeReport(report));
    return report;
  }
  function endOpenRun(job) {
    const { documentStore: documentStore2, table } = job.ports;
    const open = readRecord(documentStore2);
    const isHere = open !== null && open.state !== "ended" && open.sheetId === table.sheetId;
    return isHere ? makeReport(resume(job, open.id, null)) : null;
  }
  function decide(job, target) {
    const planned = plan(job, target);
    if (planned.hidden.length === 0) return { planned, job };
    const answer = askThreeWays(askAboutHidden(planned));
    if (answer === "cancel") return null;
    if (answer === "no") return { planned, job };
    const all = { ...job, settings: { ...job.settings, sendHiddenRows: true } };
    return { planned: plan(all, target), job: all };
  }

  // src/sheets/actions/set-keys.ts
  var WHERE = "You find it in LeadSquared under My Account > Settings > API and Webhooks.";
  function setKeys() {
    const accessKey = askForText(`Access key. ${WHERE}`);
    if (accessKey === null) return { connected: false };
    const secretKey = askForText(`Secret key. ${WHERE}`);
    if (secretKey === null) return { connected: false };
    const account2 = connect(accessKey, secretKey);
    const role = account2.role === "" ? "" : ` (${account2.role})`;
    const org = account2.orgCode === "" ? "" : ` of account ${account2.orgCode}`;
    tell(
      `Connected to LeadSquared as ${account2.name}${role}${org}.
Only you can use these keys, and they are not shown again.`
    );
    return { connected: true };
  }

  // src/sheets/actions/show-call-log.ts
  function showCalls() {
    const calls = readCalls(documentStore());
    if (calls === null) {
      throw new UserError("no-run", "No run has called LeadSquared yet, so there is no call log to show.");
    }
    const spreadsheet = openSpreadsheet();
    spreadsheet.setActiveSheet(writeCallLog(spreadsheet, calls));
    return { calls: calls.lines.length };
  }

  // src/sheets/actions/show-sidebar.ts
  var TITLE2 = "Bulk Tasks for LeadSquared";
  function showSidebar() {
    const page = HtmlService.createHtmlOutputFromFile("Sidebar").setTitle(TITLE2);
    SpreadsheetApp.getUi().showSidebar(page);
    return { shown: true };
  }

  // src/run/report/describe-undo.ts
  function nothingToUndo({ tasks }) {
    return tasks.open + tasks.gone === 0;
  }
  function leftAlone({ done, foreign, unclear, gone }) {
    return [
      ...counted(done, "task", "was done since and is left alone.", "were done since and are left alone."),
      ...counted(gone, "task", "is gone from LeadSquared already.", "are gone from LeadSquared already."),
      ...counted(
        foreign,
        "task",
        "is older than the run, so it is not its own, and is left alone.",
        "are older than the run, so they are not its own, and are left alone."
      ),
      ...counted(
        unclear,
        "task",
        "could not be looked up and is left alone.",
        "could not be looked up and are left alone."
      )
    ];
  }
  function describeBeforeUndo(preview) {
    const { runId: runId2, sheetName, started, tasks, inDoubt } = preview;
    const which = `run ${runId2} created from the sheet “${sheetName}”, begun on ${started}`;
    const head = tasks.open === 0 ? `There is no open task to delete among those that ${which}.` : `Delete ${countOf(tasks.open, "open task")} that ${which}? LeadSquared cannot bring them back. The rows stay in the sheet and can be sent again once their status is cleared.`;
    const doubt = `${countOf(inDoubt, "row is", "rows are")} still in doubt. To delete their tasks too, look them up first: choose “Send all new rows”, or “Check with LeadSquared” in the sidebar.`;
    return [head, ...leftAlone(tasks), ...inDoubt === 0 ? [] : [doubt]].join("\n");
  }
  function describeUndo(report) {
    const { deleted, unconfirmed, tasks, stopped: stopped2 } = report;
    return [
      ...stopped2 === null ? [] : [stopped2],
      deleted === 0 ? "No task was deleted." : `${countOf(deleted, "task was", "tasks were")} deleted.`,
      ...unconfirmed === 0 ? [] : [
        `${countOf(unconfirmed, "task is", "tasks are")} still shown by LeadSquared although the deletion was asked for. Choose “Undo last run…” again in a few minutes to look.`
      ],
      ...leftAlone(tasks)
    ].join("\n");
  }

  // src/leadsquared/delete-outcome.ts
  var FORBIDDEN2 = "LeadSquared does not let the owner of these keys delete tasks. Use the keys of an administrator.";
  function classifyDeleteReply(reply) {
    const outcome = classifyBulkReply(reply, 0);
    if (outcome.kind === "rows") return { kind: "unknown", message: "LeadSquared’s answer could not be read." };
    const rate = outcome.kind === "accepted" ? rateInText(outcome.message) : null;
    if (rate !== null) return { kind: "rate-limited", rate };
    const isForbidden = outcome.kind === "bad-keys" && reply.status === 403;
    return isForbidden ? { ...outcome, message: FORBIDDEN2 } : outcome;
  }
  function readTaskById(json, id) {
    var _a;
    const isOne = typeof json === "object" && json !== null && "UserTaskId" in json;
    const tasks = readFoundTasks(isOne ? [json] : json, "appointment");
    if (tasks === null) return null;
    return tasks.length === 0 ? "gone" : (_a = tasks.find((task) => task.id === id)) != null ? _a : null;
  }

  // src/run/undo/undo-rows.ts
  var BEING_DELETED = "being deleted";
  var DELETING_NOW = `${BEING_DELETED}. If this does not change, choose “Undo last run…” again.`;
  function stillThere(seconds) {
    return `${BEING_DELETED}: LeadSquared still showed the task after ${Math.round(seconds)} seconds. Choose “Undo last run…” again to look.`;
  }
  var UndoRow = class extends Entry {
    constructor(token, row, found) {
      super(token, row, "Created");
      this.task = found.task;
      this.taskId = found.taskId;
      this.wasBeingDeleted = found.wasBeingDeleted;
    }
  };
  function readUndoRows({ ports, settings }, { head, cells }, record2) {
    var _a, _b;
    const data = readData(ports.table, head);
    const checked = checkRows(data, checkContext(ports.table, head, settings, record2.startedAt));
    const rows = [];
    const deleted = [];
    const seen = /* @__PURE__ */ new Set();
    for (const [place, row] of data.entries()) {
      const read = parseStatus(shown(row, cells.statusColumn));
      if (read.kind !== "status" || read.token === null) continue;
      const { status, token } = read;
      const key3 = formatToken(token);
      if (seen.has(key3)) continue;
      seen.add(key3);
      const isOfRun = token.runId === record2.id;
      const wasBeingDeleted = status === "Created" && read.reason.startsWith(BEING_DELETED);
      const taskId2 = shown(row, cells.idColumn).trim().toLowerCase();
      if (status === "Deleted" && isOfRun) deleted.push({ taskId: isGuid(taskId2) ? taskId2 : "" });
      if (status !== "Created" || !(isOfRun || wasBeingDeleted)) continue;
      if (!isGuid(taskId2) || seen.has(taskId2)) continue;
      seen.add(taskId2);
      const task = (_b = (_a = checked[place]) == null ? void 0 : _a.task) != null ? _b : null;
      rows.push(new UndoRow(token, row.rowNumber, { task, taskId: taskId2, wasBeingDeleted }));
    }
    return { rows, deleted };
  }
  function writeUndo(run, rows, status, reason) {
    const changed = new Set(transition(run, "undo", rows, { status, reason }));
    const written2 = rows.filter((row) => changed.has(row));
    if (status === "Deleted") clearIds(run, written2);
    return written2;
  }
  function clearIds({ sheet }, rows) {
    if (rows.length === 0) return;
    sheet.cells.clearIds(rows.map(({ taskId: taskId2 }) => taskId2));
    sheet.table.flush();
  }

  // src/run/undo/delete-call.ts
  function send3(run, rows) {
    const { ports, account: account2 } = run.job;
    const at = ports.clock.now();
    let reply;
    let outcome = { kind: "unknown", message: "LeadSquared’s answer is missing." };
    try {
      [reply] = ports.http.send([
        deleteTasks(
          account2.connection,
          rows.map(({ taskId: taskId2 }) => taskId2)
        )
      ]);
      if (reply !== void 0) outcome = classifyDeleteReply(reply);
    } catch (error) {
      if (!(error instanceof NoReplyError)) throw error;
      const isUnsent2 = error instanceof HeldBackError && error.certain;
      outcome = { kind: isUnsent2 ? "refused" : "unknown", message: error.message };
    }
    logCalls(run, "delete", at, [{ entries: rows, reply, outcome }]);
    return outcome;
  }
  function unmark(run, rows) {
    writeUndo(
      run,
      rows.filter((row) => !row.wasBeingDeleted),
      "Created",
      ""
    );
  }
  function deleteCall(run, rows, until) {
    const { session } = run;
    let marked2 = [];
    for (; ; ) {
      if (!session.keepLease()) return { kind: "overtaken" };
      if (session.gate.enter(1, until, () => session.keepLease()) === 0) {
        if (session.overtaken) return { kind: "overtaken" };
        unmark(run, marked2);
        return { kind: "late" };
      }
      marked2 = writeUndo(run, rows, "Created", DELETING_NOW);
      if (marked2.length === 0) {
        session.gate.done();
        return { kind: "asked", rows: [] };
      }
      const outcome = send3(run, marked2);
      if (outcome.kind === "rate-limited") {
        session.gate.refused(outcome.rate);
        continue;
      }
      session.gate.done();
      if (outcome.kind === "accepted" || outcome.kind === "unknown") return { kind: "asked", rows: marked2 };
      unmark(run, marked2);
      return { kind: "refused", message: outcome.message };
    }
  }

  // src/run/undo/find-tasks.ts
  var ASKED_SINGLY = 50;
  function stateOf(task, since) {
    const { isDone } = task;
    if (isOlderThan(task, since)) return "foreign";
    if (isDone === null) return "unclear";
    return isDone ? "done" : "open";
  }
  function askSingly(run, rows, states) {
    const asked = rows.slice(0, ASKED_SINGLY);
    let gone = 0;
    for (const row of asked) {
      const found = run.session.keepLease() ? queryLeadSquared(
        run,
        taskById(run.job.account.connection, row.taskId),
        (json) => readTaskById(json, row.taskId)
      ) : null;
      if (found === "gone") gone++;
      states.set(
        row,
        found === null ? "unclear" : found === "gone" ? "gone" : stateOf(found, sinceOf(run, row))
      );
    }
    for (const row of rows.slice(ASKED_SINGLY)) {
      states.set(row, row.wasBeingDeleted && gone === asked.length ? "gone" : "unclear");
    }
  }
  function sinceOf({ record: record2 }, row) {
    return row.token.runId === record2.id ? record2.since : 0;
  }
  function findTasks(run, all, known) {
    const states = /* @__PURE__ */ new Map();
    for (const row of all) if (known.gone.has(row.taskId)) states.set(row, "gone");
    const rows = all.filter((row) => !states.has(row));
    const found = fetchTasks(
      run,
      rows.flatMap(({ task }) => task === null ? [] : [task])
    );
    if (found === null) return null;
    const byId = new Map(found.map((task) => [task.id, task]));
    const missing2 = [];
    for (const row of rows) {
      const task = byId.get(row.taskId);
      if (task !== void 0) states.set(row, stateOf(task, sinceOf(run, row)));
      else if (known.seen.has(row.taskId)) states.set(row, "gone");
      else missing2.push(row);
    }
    askSingly(run, missing2, states);
    return { states, seen: new Set(byId.keys()) };
  }

  // src/run/undo/undo-session.ts
  function requireEnded(record2) {
    if (record2.state === "ended") return record2;
    throw new UserError(
      "busy",
      `Run ${record2.id} is still going on. Stop it, or wait until it has ended, and undo it then.`
    );
  }
  function lastEndedRun({ documentStore: documentStore2 }) {
    const record2 = readRecord(documentStore2);
    if (record2 === null) throw new UserError("no-run", "No run was made in this spreadsheet yet.");
    return requireEnded(record2);
  }
  function endedRun({ documentStore: documentStore2 }, runId2) {
    return requireEnded(requireRecord(documentStore2, runId2));
  }
  function openUndo(job, record2, lease, deadline = job.deadline) {
    const sheet = readReadySheet(job.ports.table, job.settings);
    const found = readUndoRows(job, sheet, record2);
    const run = openRun({
      job,
      lease,
      record: record2,
      sheet: { ...sheet, entries: found.rows, ids: /* @__PURE__ */ new Map(), checked: /* @__PURE__ */ new Map() },
      until: deadline - WRITE_RESERVE_MS,
      deadline
    });
    return { run, found };
  }
  function closeUndo({ run, found }, deletedNow) {
    const { record: record2, session, job } = run;
    session.gate.close();
    if (session.overtaken) return;
    const { counts } = record2;
    const isGone = ({ token, status }) => token.runId === record2.id && status === "Deleted";
    const deleted = found.deleted.length + found.rows.filter(isGone).length;
    const created = Math.max(0, counts.created + counts.deleted - deleted);
    run.update({ counts: { ...counts, created, deleted }, ...spent(run) });
    writeRecordWith(job.ports.documentStore, run.record, session.calls.take());
    if (deletedNow === 0) return;
    const message = `Undone: ${deletedNow} of its tasks were deleted.`;
    job.ports.history.add({ ...run.record, stop: { code: "user", message } });
  }

  // src/run/undo/undo.ts
  var LEAST_PATIENCE_SECONDS = 30;
  var UNDOING = { doing: "A run is being undone in another window", othersWaitMs: 0 };
  var NONE = /* @__PURE__ */ new Set();
  function firstLookup({ run, found }, gone) {
    try {
      const lookup = findTasks(run, found.rows, { seen: NONE, gone });
      if (lookup !== null) return lookup;
    } catch (error) {
      if (!(error instanceof HeldBackError)) throw error;
      throw new UserError("unreachable", `${error.message} Nothing was deleted.`, error);
    }
    throw new UserError(
      "unreachable",
      "LeadSquared could not be asked which tasks exist, so nothing was deleted. Try again in a minute."
    );
  }
  function laterLookup(run, rows, seen) {
    try {
      return findTasks(run, rows, { seen, gone: NONE });
    } catch (error) {
      if (error instanceof HeldBackError) return null;
      throw error;
    }
  }
  function rowsThatAre({ states }, wanted2) {
    return [...states].filter(([, state]) => state === wanted2).map(([row]) => row);
  }
  function countStates(lookup) {
    const count = (wanted2) => rowsThatAre(lookup, wanted2).length;
    return {
      open: count("open"),
      done: count("done"),
      foreign: count("foreign"),
      gone: count("gone"),
      unclear: count("unclear")
    };
  }
  var NO_LEASE = { renew: () => true, release: () => {
  } };
  var PREVIEW_SHARE = 0.5;
  function previewUndo(job) {
    const record2 = lastEndedRun(job.ports);
    const { id, sheetName, startedAt, counts } = record2;
    const undo = openUndo(job, record2, NO_LEASE, job.deadline - EXECUTION_BUDGET_MS * (1 - PREVIEW_SHARE));
    try {
      const { zone } = job.ports.table;
      const lookup = firstLookup(undo, NONE);
      if (undo.found.rows.length === 0) undoRun(job, id);
      const preview = {
        runId: id,
        sheetName,
        started: formatWall(zone.toWall(startedAt)),
        tasks: countStates(lookup),
        inDoubt: counts.accepted + counts.unknown
      };
      return { preview, gone: new Set(rowsThatAre(lookup, "gone").map(({ taskId: taskId2 }) => taskId2)) };
    } finally {
      undo.run.session.gate.close();
    }
  }
  function undoRun(job, runId2, gone = NONE) {
    return withLease(job, UNDOING, (lease) => {
      const undo = openUndo(job, endedRun(job.ports, runId2), lease);
      let deleted = 0;
      try {
        const report = carryOut(undo, gone);
        deleted = report.deleted;
        return report;
      } finally {
        closeUndo(undo, deleted);
      }
    });
  }
  function carryOut(undo, known) {
    const { run } = undo;
    clearLeftIds(undo);
    const lookup = firstLookup(undo, known);
    const gone = rowsThatAre(lookup, "gone");
    const ours = gone.filter((row) => row.wasBeingDeleted);
    const others = gone.filter((row) => !row.wasBeingDeleted);
    if (run.session.keepLease()) {
      writeUndo(run, ours, "Deleted", "");
      writeUndo(run, others, "Deleted", "the task was gone from LeadSquared already.");
    }
    const { asked, stopped: stopped2 } = deleteOpen(run, rowsThatAre(lookup, "open"));
    confirm(run, asked, lookup.seen);
    const isDeleted = (row) => row.status === "Deleted";
    return {
      runId: run.record.id,
      deleted: [...asked, ...ours].filter(isDeleted).length,
      unconfirmed: asked.filter((row) => !isDeleted(row)).length,
      tasks: { ...countStates(lookup), gone: others.length },
      stopped: stopped2
    };
  }
  function clearLeftIds({ run, found }) {
    const left2 = found.deleted.flatMap(({ taskId: taskId2 }) => taskId2 === "" ? [] : [taskId2]);
    if (left2.length === 0) return;
    run.sheet.cells.clearIds(left2);
    run.sheet.table.flush();
  }
  var CUT_SHORT = {
    late: "There was no time left to delete all tasks. Choose “Undo last run…” again.",
    overtaken: "Another window has taken over, so no more tasks were deleted here. Choose “Undo last run…” again."
  };
  function deleteOpen(run, open) {
    const asked = [];
    for (let start2 = 0; start2 < open.length; start2 += DELETE_SIZE) {
      const end = deleteCall(run, open.slice(start2, start2 + DELETE_SIZE), run.session.until);
      if (end.kind === "refused") return { asked, stopped: `No more tasks were deleted. ${end.message}` };
      if (end.kind !== "asked") return { asked, stopped: CUT_SHORT[end.kind] };
      asked.push(...end.rows);
    }
    return { asked, stopped: null };
  }
  function confirm(run, asked, seen) {
    const { ports, settings } = run.job;
    const { clock } = ports;
    const askedAt = clock.now();
    const patience = Math.max(LEAST_PATIENCE_SECONDS, settings.readBackSeconds);
    for (let lookups = 0; ; lookups++) {
      const waiting = asked.filter((row) => row.status !== "Deleted" && row.row !== null);
      if (waiting.length === 0) return;
      const due = askedAt + secondsBefore(lookups) * 1e3;
      const isOver = due - askedAt > patience * 1e3 || due >= run.session.until;
      if (!run.session.keepLease()) return;
      if (isOver) {
        writeUndo(run, waiting, "Created", stillThere((clock.now() - askedAt) / 1e3));
        return;
      }
      clock.sleep(Math.max(0, due - clock.now()));
      const lookup = laterLookup(run, waiting, seen);
      if (lookup === null) continue;
      if (!run.session.keepLease()) return;
      writeUndo(run, rowsThatAre(lookup, "gone"), "Deleted", "");
    }
  }

  // src/sheets/actions/undo-run.ts
  function undoLast() {
    const keys = account();
    const { id, sheetId } = lastEndedRun({ documentStore: documentStore() });
    const job = { ...openWorkspace(sheetId), account: keys };
    const { preview, gone } = previewUndo(job);
    const words = describeBeforeUndo(preview);
    if (nothingToUndo(preview)) {
      tell(words);
      return { report: null };
    }
    if (preview.tasks.open > 0) {
      if (!ask(words)) return { report: null };
      job.spreadsheet.toast(`Deleting ${countOf(preview.tasks.open, "task")} …`, "Bulk Tasks", -1);
    }
    const report = undoRun(job, id, gone);
    job.spreadsheet.toast("Done.", "Bulk Tasks", 3);
    tell(describeUndo(report));
    return { report };
  }

  // src/sheets/answering.ts
  function describe(error) {
    if (error instanceof UserError || error instanceof ForeignHostError) {
      return { code: error.code, message: error.message };
    }
    const text2 = error instanceof Error ? error.message : String(error);
    return {
      code: "google",
      message: `Google Sheets reported a problem, so the work stopped: “${text2.slice(0, 300)}” Rows keep the status they have. Choose “Send all new rows” to go on; rows in doubt are looked up in LeadSquared before anything is sent again.`
    };
  }
  function answering(work2) {
    try {
      return { ok: true, ...work2() };
    } catch (error) {
      const { code, message } = describe(error);
      console.error(`${code}: ${error instanceof Error ? error.message : "unknown"}`);
      return { ok: false, code, message };
    }
  }
  function answeringAloud(work2) {
    const answer = answering(work2);
    if (!answer.ok) tell(answer.message);
    return answer;
  }

  // src/sheets/menu.ts
  var ENTRIES = [
    ["Open sidebar", "openSidebar"],
    null,
    ["Check selected rows", "checkSelectedRows"],
    ["Send selected rows", "sendSelectedRows"],
    ["Send all new rows", "sendAllNewRows"],
    ["Undo last run…", "undoLastRun"],
    ["Show call log", "showCallLog"],
    null,
    ["Set access keys…", "setAccessKeys"],
    ["Insert sample sheet", "insertSampleSheet"]
  ];
  function showMenu() {
    const menu = SpreadsheetApp.getUi().createAddonMenu();
    for (const entry of ENTRIES) {
      if (entry === null) menu.addSeparator();
      else menu.addItem(entry[0], entry[1]);
    }
    menu.addToUi();
  }

  // src/rpc/input.ts
  function readInput(schema, input) {
    var _a;
    const parsed = safeParse(schema, input);
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    const path = (_a = getDotPath(issue)) != null ? _a : "the input";
    throw new UserError(
      "settings",
      `This could not be used: ${path.slice(0, 80)}. Check what you entered and try again.`
    );
  }

  // src/rpc/account.ts
  var Key2 = pipe(string(), maxLength(1e3));
  var Keys = object({ accessKey: Key2, secretKey: Key2 });
  function viewAccount({ name, role, timeZone, orgCode, host }) {
    return { name, role, timeZone, orgCode, host };
  }
  function sidebarConnect(input) {
    return answering(() => {
      const { accessKey, secretKey } = readInput(Keys, input);
      return { account: viewAccount(connect(accessKey, secretKey)) };
    });
  }
  function sidebarTestConnection() {
    return answering(() => {
      const { accessKey, secretKey } = account().connection;
      return { account: viewAccount(connect(accessKey, secretKey)) };
    });
  }
  function sidebarDisconnect() {
    return answering(() => {
      disconnect();
      return {};
    });
  }

  // src/rpc/target.ts
  var TargetSchema = picklist(["selected", "new", "failed"]);
  var MOST_SPANS = 1e4;
  var RowNumber = pipe(number(), integer(), minValue(1), maxValue(1e7));
  var SheetId = pipe(number(), integer());
  var RowsSchema = object({
    sheetId: SheetId,
    target: TargetSchema,
    spans: pipe(array(object({ first: RowNumber, last: RowNumber })), maxLength(MOST_SPANS))
  });
  function chooseRows(workspace, target) {
    const spans = target === "selected" ? selectedSpans(workspace.sheet) : [];
    return { sheetId: workspace.sheet.getSheetId(), target, spans };
  }
  function readTarget({ target, spans }) {
    return target === "selected" ? { kind: "rows", spans } : { kind: target };
  }

  // src/rpc/check.ts
  var EXAMPLE_LENGTH = 120;
  function viewGroup(planned, group) {
    const { level, code, column, count, summary, message, firstCell: firstCell2 } = group;
    const made = column === null ? [] : repairsOf(planned, group);
    const [first] = made;
    const fix = first === void 0 ? null : {
      count: made.length,
      found: first.found.slice(0, EXAMPLE_LENGTH),
      value: first.value.slice(0, EXAMPLE_LENGTH)
    };
    return { level, code, column, count, summary, message, firstCell: firstCell2, fix };
  }
  function secondsFor({ ports }, calls) {
    const hash = connectedHash();
    return hash === null ? 0 : openGate(ports, { hash, rate: savedRate() }).secondsFor(calls);
  }
  function viewCheck(workspace, planned, rows) {
    const { sheet } = workspace;
    const calls = Math.ceil(planned.ready.length / CHUNK_SIZE);
    const seconds = secondsFor(workspace, calls);
    return {
      sheet: { id: sheet.getSheetId(), name: sheet.getName(), problem: null },
      spans: rows.spans,
      filled: planned.filled,
      ready: planned.ready.length,
      invalid: planned.invalid.length,
      duplicates: planned.duplicates.length,
      hidden: planned.hidden.length,
      leftAlone: [...planned.leftAlone].map(([status, count]) => ({ status, count })),
      inDoubt: planned.inDoubt.length,
      calls,
      seconds,
      executions: calls === 0 ? 0 : Math.max(1, Math.ceil(seconds * 1e3 / EXECUTION_BUDGET_MS)),
      caution: planned.formulaSource === null ? null : describeFormulaSource(planned.formulaSource),
      groups: groupIssues([...planned.invalid, ...planned.ready]).map((group) => viewGroup(planned, group))
    };
  }
  var Check = object({ target: TargetSchema, rows: nullable(RowsSchema) });
  function sidebarCheck(input) {
    return answering(() => {
      const { target, rows } = readInput(Check, input);
      const workspace = openWorkspace(rows == null ? void 0 : rows.sheetId);
      const chosen = rows != null ? rows : chooseRows(workspace, target);
      return { check: viewCheck(workspace, check(workspace, readTarget(chosen)), chosen) };
    });
  }
  var Fix = object({
    rows: RowsSchema,
    code: pipe(string(), maxLength(100)),
    column: pipe(number(), integer(), minValue(0))
  });
  function sidebarApplyFix(input) {
    return answering(() => {
      const { rows, code, column } = readInput(Fix, input);
      const workspace = openWorkspace(rows.sheetId);
      const target = readTarget(rows);
      const changed = repair(workspace, target, { code, column });
      return { changed, check: viewCheck(workspace, check(workspace, target), rows) };
    });
  }

  // src/core/checks/webhook-url.ts
  var MAX_URL_LENGTH = 2e3;
  var HTTPS_URL = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][^\s]*)?$/i;
  function webhookProblem(url) {
    const text2 = trimText(url);
    if (text2 === "") return null;
    if (text2.length > MAX_URL_LENGTH)
      return `The webhook URL is longer than ${MAX_URL_LENGTH} characters. Use a shorter one.`;
    if (/^http:\/\//i.test(text2))
      return "The webhook URL starts with http://. Only https:// addresses are called, so that nobody can read along.";
    if (HTTPS_URL.test(text2)) return null;
    return "The webhook URL is not a web address. Write one such as https://example.com/leadsquared.";
  }

  // src/rpc/match.ts
  var SAMPLE_ROWS = 20;
  var SAMPLE_LENGTH = 80;
  var Choice = object({
    sheetId: SheetId,
    ...pick(SettingsSchema, [
      "columns",
      "constants",
      "dateOrder",
      "defaultTime",
      "sendHiddenRows",
      "sendDuplicates",
      "readBackSeconds",
      "webhookUrl",
      "reference"
    ]).entries
  });
  function viewColumns({ ports }, head) {
    const { mapping, size } = head;
    const data = dataSpan(head);
    const rows = data === null ? [] : ports.table.readRows(
      { first: data.first, last: Math.min(data.last, data.first + SAMPLE_ROWS - 1) },
      size.columns
    );
    return mapping.columns.map(({ column, header, field, how }) => {
      const sample = rows.map((row) => {
        var _a, _b;
        return (_b = (_a = row.cells[column]) == null ? void 0 : _a.display.trim()) != null ? _b : "";
      }).find((text2) => text2 !== "");
      return {
        column,
        letter: columnLetter(column),
        header,
        sample: (sample != null ? sample : "").slice(0, SAMPLE_LENGTH),
        field,
        how,
        own: column === mapping.statusColumn || column === mapping.taskIdColumn
      };
    });
  }
  function viewMatch(workspace) {
    const { sheet, ports, settings } = workspace;
    const id = sheet.getSheetId();
    const common = {
      fields: FIELDS.filter((field) => field.scope === "row").map(({ name, label, help, required }) => {
        return { name, label, help, required };
      }),
      constants: settings.constants,
      dateOrder: settings.dateOrder,
      localeOrder: orderOfLocale(ports.table.locale),
      defaultTime: settings.defaultTime,
      sendHiddenRows: settings.sendHiddenRows,
      sendDuplicates: settings.sendDuplicates,
      readBackSeconds: settings.readBackSeconds,
      webhookUrl: settings.webhookUrl,
      reference: settings.reference,
      saved: hasSettings(id)
    };
    try {
      const head = readHeadLeniently(ports.table, settings);
      return {
        ...common,
        sheet: { id, name: sheet.getName(), problem: null },
        headerRow: head.headerRow,
        columns: viewColumns(workspace, head),
        problems: head.mapping.problems.map((issue) => ({ level: issue.level, message: describeIssue(issue) }))
      };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const problem3 = error.message;
      return {
        ...common,
        sheet: { id, name: sheet.getName(), problem: problem3 },
        headerRow: 0,
        columns: [],
        problems: []
      };
    }
  }
  function sidebarMatch() {
    return answering(() => ({ match: viewMatch(openWorkspace()) }));
  }
  function checkChoice(settings) {
    const problem3 = settings.webhookUrl === "" ? null : webhookProblem(settings.webhookUrl);
    if (problem3 !== null) throw new UserError("settings", problem3);
    const { place } = settings.reference;
    const filled = [...Object.values(settings.columns), ...Object.keys(settings.constants)];
    if (filled.includes(place)) {
      throw new UserError(
        "settings",
        `${place} cannot hold the reference, because a column or a value for all rows fills it. Choose a custom field that nothing else fills.`
      );
    }
  }
  function sidebarSaveMatch(input) {
    return answering(() => {
      const { sheetId, ...choice } = readInput(Choice, input);
      const workspace = openWorkspace(sheetId);
      const settings = { ...workspace.settings, ...choice };
      checkChoice(settings);
      if (!saveSettings(sheetId, settings)) {
        throw new UserError(
          "settings",
          "These settings are too long to be kept. Shorten the constants, or leave columns to their guesses."
        );
      }
      return { match: viewMatch({ ...workspace, settings }) };
    });
  }
  function sidebarResetMatch(input) {
    return answering(() => {
      const { sheetId } = readInput(object({ sheetId: SheetId }), input);
      const workspace = openWorkspace(sheetId);
      forgetSettings(sheetId);
      return { match: viewMatch({ ...workspace, settings: DEFAULT_SHEET_SETTINGS }) };
    });
  }

  // src/rpc/navigate.ts
  var Place = object({
    sheetId: SheetId,
    cell: pipe(string(), regex(/^[A-Z]{1,3}[1-9][0-9]{0,7}$/))
  });
  function sidebarGoTo(input) {
    return answering(() => {
      const { sheetId, cell } = readInput(Place, input);
      const { spreadsheet, sheet } = openWorkspace(sheetId);
      spreadsheet.setActiveSheet(sheet);
      sheet.getRange(cell).activate();
      return {};
    });
  }
  function sidebarShowRuns() {
    return answering(() => {
      const spreadsheet = openSpreadsheet();
      spreadsheet.setActiveSheet(runsSheet(spreadsheet));
      return {};
    });
  }

  // src/rpc/run.ts
  var PIECE_SECONDS = 4;
  var RunId = object({ runId: pipe(string(), regex(/^[A-Z0-9]{1,12}$/)) });
  function firstFailedCell({ state, counts, sheetId }) {
    return state === "ended" && counts.failed > 0 ? firstCell(sheetId, "Failed") : null;
  }
  var GOES_ON2 = { minutes: "minutes", hour: "hour", none: "no", short: "short" };
  function viewRun(record2) {
    var _a, _b, _c;
    const { counts, total, seconds, state } = record2;
    const done = total - counts.queued - counts.unsent;
    const rowsPerSecond = seconds > 0 ? done / seconds : 0;
    return {
      id: record2.id,
      sheetId: record2.sheetId,
      sheetName: record2.sheetName,
      state,
      total: total + record2.invalidAtStart + counts.skipped,
      counts,
      calls: record2.calls,
      startedAt: record2.startedAt,
      seconds: Math.round(seconds * 10) / 10,
      rowsPerSecond: Math.round(rowsPerSecond * 10) / 10,
      secondsLeft: state === "sending" && rowsPerSecond > 0 ? Math.ceil(counts.queued / rowsPerSecond) : null,
      stopping: state !== "ended" && isAskedToStop(documentStore(), record2.id),
      goesOn: GOES_ON2[(_a = record2.trigger) != null ? _a : "short"],
      stopped: (_c = (_b = record2.stop) == null ? void 0 : _b.message) != null ? _c : null,
      firstFailedCell: firstFailedCell(record2)
    };
  }
  var Start = object({ rows: RowsSchema, sendHidden: boolean() });
  function sidebarStart(input) {
    return answering(() => {
      const { rows, sendHidden } = readInput(Start, input);
      account();
      const { ports, settings } = openWorkspace(rows.sheetId);
      const sendHiddenRows = settings.sendHiddenRows || sendHidden;
      return { run: viewRun(start({ ports, settings: { ...settings, sendHiddenRows } }, readTarget(rows))) };
    });
  }
  function sidebarAskLeadSquared(input) {
    return answering(() => {
      const { sheetId } = readInput(object({ sheetId: SheetId }), input);
      account();
      return { run: viewRun(start(openWorkspace(sheetId), { kind: "unverified" })) };
    });
  }
  function openRun2(runId2) {
    return openWorkspace(requireRecord(documentStore(), runId2).sheetId);
  }
  function sidebarAdvance(input) {
    return answering(() => {
      const { runId: runId2 } = readInput(RunId, input);
      const keys = account();
      const record2 = resume({ ...openRun2(runId2), account: keys }, runId2, PIECE_SECONDS);
      if (record2.pause !== null) throw new UserError("paused", record2.pause.message);
      return { run: viewRun(record2) };
    });
  }
  function sidebarProgress() {
    return answering(() => {
      const record2 = readRecord(documentStore());
      return { run: record2 === null ? null : viewRun(record2) };
    });
  }
  function sidebarStop(input) {
    return answering(() => {
      const { runId: runId2 } = readInput(RunId, input);
      const { ports } = openRun2(runId2);
      const record2 = stop(ports, runId2);
      return { run: record2 === null ? null : viewRun(record2) };
    });
  }

  // src/rpc/overview.ts
  function sidebarOverview() {
    return answering(() => {
      const connected = connectedAccount();
      const { sheet, problems: problems2 } = viewMatch(openWorkspace());
      const record2 = readRecord(documentStore());
      return {
        overview: {
          account: connected === null ? null : viewAccount(connected),
          rate: savedRate(),
          sheet,
          matched: sheet.problem === null && problems2.every(({ level }) => level !== "error"),
          run: record2 === null ? null : viewRun(record2)
        }
      };
    });
  }

  // src/rpc/rate.ts
  var Input = object({ rate: nullable(RateSchema2) });
  function sidebarSaveRate(input) {
    return answering(() => {
      saveRate(readInput(Input, input).rate);
      return { rate: savedRate() };
    });
  }

  // src/rpc/schedule.ts
  var LATE_MS = 2 * 60 * 60 * 1e3;
  var Input2 = object({
    sheetId: SheetId,
    every: picklist(["off", "hour", "day", "weekday"]),
    hour: pipe(number(), integer(), minValue(0), maxValue(23))
  });
  var LOST = "Google has not woken the add-on for some hours: the timer may be gone, or the day’s time for timers is used up. Save the schedule again.";
  function problemOf({ paused, nextAt }) {
    if (paused !== null) return paused;
    return googleClock.now() - nextAt > LATE_MS ? LOST : null;
  }
  function view({ sheet, ports }) {
    const { zone } = ports.table;
    const schedule = schedules().of(sheet.getSheetId());
    const shown2 = {
      sheet: { id: sheet.getSheetId(), name: sheet.getName(), problem: null },
      zone: zone.name
    };
    const format = (instant) => formatWall({ ...zone.toWall(instant), second: 0 });
    if (schedule === null) {
      return { ...shown2, every: "off", hour: 9, next: null, owner: "", isMine: true, paused: null, last: null };
    }
    const { every, hour, owner, nextAt, last } = schedule;
    return {
      ...shown2,
      every,
      hour,
      next: schedule.paused === null ? format(nextAt) : null,
      owner,
      isMine: schedule.by === userId(),
      paused: problemOf(schedule),
      last: last === null ? null : { at: format(last.at), message: last.message }
    };
  }
  function sidebarSchedule() {
    return answering(() => ({ schedule: view(openWorkspace()) }));
  }
  function turnOn(workspace, every, hour) {
    var _a, _b, _c, _d;
    const { spreadsheet, sheet, ports, settings } = workspace;
    account();
    readHead(ports.table, settings);
    if (!clockTriggers(spreadsheet.getId()).forSchedule()) {
      throw new UserError(
        "no-trigger",
        "Google did not let the add-on set a timer, so the schedule was not saved. Try again in a minute; if it goes on, delete timers of other scripts that you no longer need."
      );
    }
    const before = schedules().of(sheet.getSheetId());
    const by = userId();
    schedules().save({
      sheetId: sheet.getSheetId(),
      sheetName: sheet.getName(),
      every,
      hour,
      by,
      owner: (_b = (_a = connectedAccount()) == null ? void 0 : _a.name) != null ? _b : "",
      nextAt: nextTime({ every, hour }, googleClock.now(), ports.table.zone),
      paused: null,
      last: (_c = before == null ? void 0 : before.last) != null ? _c : null,
      reported: (_d = before == null ? void 0 : before.reported) != null ? _d : "",
      trouble: 0,
      unsaid: (before == null ? void 0 : before.by) === by ? before.unsaid : [],
      said: (before == null ? void 0 : before.by) === by ? before.said : null
    });
  }
  function sidebarSaveSchedule(input) {
    return answering(() => {
      const { sheetId, every, hour } = readInput(Input2, input);
      const workspace = openWorkspace(sheetId);
      if (every === "off") schedules().remove(sheetId);
      else turnOn(workspace, every, hour);
      return { schedule: view(workspace) };
    });
  }

  // src/rpc/undo.ts
  function openEndedRun(runId2, keys) {
    const { sheetId } = endedRun({ documentStore: documentStore() }, runId2);
    return { ...openWorkspace(sheetId), account: keys };
  }
  function sidebarUndoPreview(input) {
    return answering(() => {
      const { runId: runId2 } = readInput(RunId, input);
      const keys = account();
      const { preview } = previewUndo(openEndedRun(runId2, keys));
      return {
        undo: {
          open: preview.tasks.open,
          possible: !nothingToUndo(preview),
          question: describeBeforeUndo(preview)
        }
      };
    });
  }
  function sidebarUndo(input) {
    return answering(() => {
      const { runId: runId2 } = readInput(RunId, input);
      const keys = account();
      const job = openEndedRun(runId2, keys);
      const report = undoRun(job, runId2);
      const record2 = readRecord(job.ports.documentStore);
      return { message: describeUndo(report), run: record2 === null ? null : viewRun(record2) };
    });
  }
  function sidebarShowCalls() {
    return answering(() => {
      showCalls();
      return {};
    });
  }

  // src/main.ts
  var onOpen = () => showMenu();
  var onInstall = () => showMenu();
  var openSidebar = () => answeringAloud(showSidebar);
  var checkSelectedRows = () => answeringAloud(checkSelected);
  var sendSelectedRows = () => answeringAloud(sendSelected);
  var sendAllNewRows = () => answeringAloud(sendAllNew);
  var undoLastRun = () => answeringAloud(undoLast);
  var showCallLog = () => answeringAloud(showCalls);
  var setAccessKeys = () => answeringAloud(setKeys);
  var insertSampleSheet = () => answeringAloud(() => insertSample(Date.now()));
  var continueWork2 = (event) => answering(() => continueWork(event));
  return __toCommonJS(main_exports);
})();
function checkSelectedRows() { return BulkTasks.checkSelectedRows.apply(null, arguments); }
function continueWork() { return BulkTasks.continueWork.apply(null, arguments); }
function insertSampleSheet() { return BulkTasks.insertSampleSheet.apply(null, arguments); }
function onInstall() { return BulkTasks.onInstall.apply(null, arguments); }
function onOpen() { return BulkTasks.onOpen.apply(null, arguments); }
function openSidebar() { return BulkTasks.openSidebar.apply(null, arguments); }
function sendAllNewRows() { return BulkTasks.sendAllNewRows.apply(null, arguments); }
function sendSelectedRows() { return BulkTasks.sendSelectedRows.apply(null, arguments); }
function setAccessKeys() { return BulkTasks.setAccessKeys.apply(null, arguments); }
function showCallLog() { return BulkTasks.showCallLog.apply(null, arguments); }
function sidebarAdvance() { return BulkTasks.sidebarAdvance.apply(null, arguments); }
function sidebarApplyFix() { return BulkTasks.sidebarApplyFix.apply(null, arguments); }
function sidebarAskLeadSquared() { return BulkTasks.sidebarAskLeadSquared.apply(null, arguments); }
function sidebarCheck() { return BulkTasks.sidebarCheck.apply(null, arguments); }
function sidebarConnect() { return BulkTasks.sidebarConnect.apply(null, arguments); }
function sidebarDisconnect() { return BulkTasks.sidebarDisconnect.apply(null, arguments); }
function sidebarGoTo() { return BulkTasks.sidebarGoTo.apply(null, arguments); }
function sidebarMatch() { return BulkTasks.sidebarMatch.apply(null, arguments); }
function sidebarOverview() { return BulkTasks.sidebarOverview.apply(null, arguments); }
function sidebarProgress() { return BulkTasks.sidebarProgress.apply(null, arguments); }
function sidebarResetMatch() { return BulkTasks.sidebarResetMatch.apply(null, arguments); }
function sidebarSaveMatch() { return BulkTasks.sidebarSaveMatch.apply(null, arguments); }
function sidebarSaveRate() { return BulkTasks.sidebarSaveRate.apply(null, arguments); }
function sidebarSaveSchedule() { return BulkTasks.sidebarSaveSchedule.apply(null, arguments); }
function sidebarSchedule() { return BulkTasks.sidebarSchedule.apply(null, arguments); }
function sidebarShowCalls() { return BulkTasks.sidebarShowCalls.apply(null, arguments); }
function sidebarShowRuns() { return BulkTasks.sidebarShowRuns.apply(null, arguments); }
function sidebarStart() { return BulkTasks.sidebarStart.apply(null, arguments); }
function sidebarStop() { return BulkTasks.sidebarStop.apply(null, arguments); }
function sidebarTestConnection() { return BulkTasks.sidebarTestConnection.apply(null, arguments); }
function sidebarUndo() { return BulkTasks.sidebarUndo.apply(null, arguments); }
function sidebarUndoPreview() { return BulkTasks.sidebarUndoPreview.apply(null, arguments); }
function undoLastRun() { return BulkTasks.undoLastRun.apply(null, arguments); }
