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
  var __export = (target, all2) => {
    for (var name in all2)
      __defProp(target, name, { get: all2[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key2 of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key2) && key2 !== except)
          __defProp(to, key2, { get: () => from[key2], enumerable: !(desc = __getOwnPropDesc(from, key2)) || desc.enumerable });
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

  // ../../../work/main/node_modules/validator/lib/util/assertString.js
  var require_assertString = __commonJS({
    "../../../work/main/node_modules/validator/lib/util/assertString.js"(exports, module) {
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

  // ../../../work/main/node_modules/validator/lib/util/checkHost.js
  var require_checkHost = __commonJS({
    "../../../work/main/node_modules/validator/lib/util/checkHost.js"(exports, module) {
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
          var match2 = matches[i];
          if (host === match2 || isRegExp(match2) && match2.test(host)) {
            return true;
          }
        }
        return false;
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // ../../../work/main/node_modules/validator/lib/isByteLength.js
  var require_isByteLength = __commonJS({
    "../../../work/main/node_modules/validator/lib/isByteLength.js"(exports, module) {
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

  // ../../../work/main/node_modules/validator/lib/util/merge.js
  var require_merge = __commonJS({
    "../../../work/main/node_modules/validator/lib/util/merge.js"(exports, module) {
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
        for (var key2 in defaults) {
          if (typeof obj[key2] === "undefined") {
            obj[key2] = defaults[key2];
          }
        }
        return obj;
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // ../../../work/main/node_modules/validator/lib/isFQDN.js
  var require_isFQDN = __commonJS({
    "../../../work/main/node_modules/validator/lib/isFQDN.js"(exports, module) {
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
        return parts.every(function(part3) {
          if (part3.length > 63 && !options.ignore_max_length) {
            return false;
          }
          if (!/^[a-z_\u00a1-\uffff0-9-]+$/i.test(part3)) {
            return false;
          }
          if (/[\uff01-\uff5e]/.test(part3)) {
            return false;
          }
          if (/^-|-$/.test(part3)) {
            return false;
          }
          if (!options.allow_underscores && /_/.test(part3)) {
            return false;
          }
          return true;
        });
      }
      module.exports = exports.default;
      module.exports.default = exports.default;
    }
  });

  // ../../../work/main/node_modules/validator/lib/isIP.js
  var require_isIP = __commonJS({
    "../../../work/main/node_modules/validator/lib/isIP.js"(exports, module) {
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

  // ../../../work/main/node_modules/validator/lib/isEmail.js
  var require_isEmail = __commonJS({
    "../../../work/main/node_modules/validator/lib/isEmail.js"(exports, module) {
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
    sidebarAnswer: () => sidebarAnswer,
    sidebarApplyFix: () => sidebarApplyFix,
    sidebarAskLeadSquared: () => sidebarAskLeadSquared,
    sidebarCheck: () => sidebarCheck,
    sidebarChooseHeader: () => sidebarChooseHeader,
    sidebarConnect: () => sidebarConnect,
    sidebarDisconnect: () => sidebarDisconnect,
    sidebarExportMatch: () => sidebarExportMatch,
    sidebarGoTo: () => sidebarGoTo,
    sidebarHistory: () => sidebarHistory,
    sidebarImportMatch: () => sidebarImportMatch,
    sidebarMatch: () => sidebarMatch,
    sidebarOverview: () => sidebarOverview,
    sidebarProgress: () => sidebarProgress,
    sidebarResetMatch: () => sidebarResetMatch,
    sidebarSaveMatch: () => sidebarSaveMatch,
    sidebarSaveRate: () => sidebarSaveRate,
    sidebarSaveRegion: () => sidebarSaveRegion,
    sidebarSaveSchedule: () => sidebarSaveSchedule,
    sidebarSchedule: () => sidebarSchedule,
    sidebarSendAgain: () => sidebarSendAgain,
    sidebarSendMissing: () => sidebarSendMissing,
    sidebarShowCalls: () => sidebarShowCalls,
    sidebarShowRuns: () => sidebarShowRuns,
    sidebarStart: () => sidebarStart,
    sidebarStop: () => sidebarStop,
    sidebarTakeMatch: () => sidebarTakeMatch,
    sidebarTakeOver: () => sidebarTakeOver,
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
    const named2 = [];
    const others = [];
    for (const item of items) (isNamed2(item) ? named2 : others).push(item);
    if (named2.length > 0 && others.length > 0) return [others, named2];
    if (isMostlyBad(parted)) return items.map((item) => [item]);
    const middle = Math.ceil(items.length / 2);
    return [items.slice(0, middle), items.slice(middle)];
  }

  // src/core/dates/civil.ts
  var NOON = { hour: 12, minute: 0, second: 0 };
  var SECOND_MS = 1e3;
  var MINUTE_MS = 60 * SECOND_MS;
  var HOUR_MS = 60 * MINUTE_MS;
  var DAY_MS = 24 * HOUR_MS;
  function wallOf(date, time) {
    const { year, month, day: day2 } = date;
    return { year, month, day: day2, hour: time.hour, minute: time.minute, second: time.second };
  }
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
  function addDays(date, days) {
    const { year, month, day: day2 } = utcToWall(Date.UTC(date.year, date.month - 1, date.day + days));
    return { year, month, day: day2 };
  }
  var pad = (value, length = 2) => String(value).padStart(length, "0");
  function formatDate(date) {
    return `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`;
  }
  function formatMonth(year, month) {
    return `${pad(year, 4)}-${pad(month)}`;
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

  // src/core/silence.ts
  var FIRST_WAITS_SECONDS = [0, 5, 10, 20, 40, 60];
  var LATER_WAITS = [
    { from: 4 * HOUR_MS, wait: HOUR_MS },
    { from: HOUR_MS, wait: 15 * MINUTE_MS },
    { from: 10 * MINUTE_MS, wait: 5 * MINUTE_MS }
  ];
  var LONGEST_SILENCE_MS = 24 * HOUR_MS;
  function waitBefore(tries, age) {
    var _a;
    const later = LATER_WAITS.find(({ from }) => age >= from);
    if (later !== void 0) return later.wait;
    return ((_a = FIRST_WAITS_SECONDS[Math.min(tries, FIRST_WAITS_SECONDS.length) - 1]) != null ? _a : 0) * 1e3;
  }
  function afterNoAnswer(before, now) {
    var _a, _b;
    const since = (_a = before == null ? void 0 : before.since) != null ? _a : now;
    const tries = ((_b = before == null ? void 0 : before.tries) != null ? _b : 0) + 1;
    return { since, tries, nextTryAt: now + waitBefore(tries, now - since), probed: false };
  }
  function afterProbe(silence) {
    return { ...silence, probed: true };
  }
  function triedNow(silence, now) {
    return { ...silence, nextTryAt: Math.min(silence.nextTryAt, now) };
  }
  function hasLastedTooLong({ since }, now) {
    return now - since >= LONGEST_SILENCE_MS;
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

  // ../../../work/main/node_modules/valibot/dist/index.mjs
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
  function _isValidObjectKey(object$1, key2) {
    return Object.prototype.hasOwnProperty.call(object$1, key2) && key2 !== "__proto__" && key2 !== "prototype" && key2 !== "constructor";
  }
  // @__NO_SIDE_EFFECTS__
  function _joinExpects(values$1, separator) {
    var _a;
    const list2 = [...new Set(values$1)];
    if (list2.length > 1) return `(${list2.join(` ${separator} `)})`;
    return (_a = list2[0]) != null ? _a : "never";
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
      let key2 = "";
      for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key2) key2 += `.${item.key}`;
      else key2 += item.key;
      else return null;
      return key2;
    }
    return null;
  }
  var ValiError = class extends Error {
    constructor(issues) {
      super(issues[0].message);
      this.name = "ValiError";
      this.issues = issues;
    }
  };
  // @__NO_SIDE_EFFECTS__
  function check(requirement, message$1) {
    return {
      kind: "validation",
      type: "check",
      reference: check,
      async: false,
      expects: null,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
        return dataset;
      }
    };
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
          for (let key2 = 0; key2 < input.length; key2++) {
            const value$1 = input[key2];
            const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
            if (itemDataset.issues) {
              const pathItem = {
                type: "array",
                origin: "value",
                input,
                key: key2,
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
  function exactOptional(wrapped, default_) {
    return _standardSchema({
      kind: "schema",
      type: "exact_optional",
      reference: exactOptional,
      expects: wrapped.expects,
      async: false,
      wrapped,
      default: default_,
      "~run"(dataset, config$1) {
        return this.wrapped["~run"](dataset, config$1);
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
  function looseObject(entries$1, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "loose_object",
      reference: looseObject,
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
          for (const key2 in this.entries) {
            const valueSchema = this.entries[key2];
            if (key2 in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
              const value$1 = key2 in input ? input[key2] : /* @__PURE__ */ getDefault(valueSchema);
              const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
              if (valueDataset.issues) {
                const pathItem = {
                  type: "object",
                  origin: "value",
                  input,
                  key: key2,
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
              dataset.value[key2] = valueDataset.value;
            } else if (valueSchema.fallback !== void 0) dataset.value[key2] = /* @__PURE__ */ getFallback(valueSchema);
            else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
              _addIssue(this, "key", dataset, config$1, {
                input: void 0,
                expected: `"${key2}"`,
                path: [{
                  type: "object",
                  origin: "key",
                  input,
                  key: key2,
                  value: input[key2]
                }]
              });
              if (config$1.abortEarly) break;
            }
          }
          if (!dataset.issues || !config$1.abortEarly) {
            for (const key2 in input) if (/* @__PURE__ */ _isValidObjectKey(input, key2) && !Object.prototype.hasOwnProperty.call(this.entries, key2)) dataset.value[key2] = input[key2];
          }
        } else _addIssue(this, "type", dataset, config$1);
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
          for (const key2 in this.entries) {
            const valueSchema = this.entries[key2];
            if (key2 in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
              const value$1 = key2 in input ? input[key2] : /* @__PURE__ */ getDefault(valueSchema);
              const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
              if (valueDataset.issues) {
                const pathItem = {
                  type: "object",
                  origin: "value",
                  input,
                  key: key2,
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
              dataset.value[key2] = valueDataset.value;
            } else if (valueSchema.fallback !== void 0) dataset.value[key2] = /* @__PURE__ */ getFallback(valueSchema);
            else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
              _addIssue(this, "key", dataset, config$1, {
                input: void 0,
                expected: `"${key2}"`,
                path: [{
                  type: "object",
                  origin: "key",
                  input,
                  key: key2,
                  value: input[key2]
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
  function record(key2, value$1, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "record",
      reference: record,
      expects: "Object",
      async: false,
      key: key2,
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
  function strictObject(entries$1, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "strict_object",
      reference: strictObject,
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
          for (const key2 in this.entries) {
            const valueSchema = this.entries[key2];
            if (key2 in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
              const value$1 = key2 in input ? input[key2] : /* @__PURE__ */ getDefault(valueSchema);
              const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
              if (valueDataset.issues) {
                const pathItem = {
                  type: "object",
                  origin: "value",
                  input,
                  key: key2,
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
              dataset.value[key2] = valueDataset.value;
            } else if (valueSchema.fallback !== void 0) dataset.value[key2] = /* @__PURE__ */ getFallback(valueSchema);
            else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
              _addIssue(this, "key", dataset, config$1, {
                input: void 0,
                expected: `"${key2}"`,
                path: [{
                  type: "object",
                  origin: "key",
                  input,
                  key: key2,
                  value: input[key2]
                }]
              });
              if (config$1.abortEarly) break;
            }
          }
          if (!dataset.issues || !config$1.abortEarly) {
            for (const key2 in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key2)) {
              _addIssue(this, "key", dataset, config$1, {
                input: key2,
                expected: "never",
                path: [{
                  type: "object",
                  origin: "key",
                  input,
                  key: key2,
                  value: input[key2]
                }]
              });
              break;
            }
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
          for (let key2 = 0; key2 < this.items.length; key2++) {
            const value$1 = input[key2];
            const itemDataset = this.items[key2]["~run"]({ value: value$1 }, config$1);
            if (itemDataset.issues) {
              const pathItem = {
                type: "array",
                origin: "value",
                input,
                key: key2,
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
  function omit(schema, keys) {
    const entries$1 = { ...schema.entries };
    for (const key2 of keys) delete entries$1[key2];
    return _standardSchema({
      ...schema,
      entries: entries$1
    });
  }
  function parse(schema, input, config$1) {
    const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
    if (dataset.issues) throw new ValiError(dataset.issues);
    return dataset.value;
  }
  // @__NO_SIDE_EFFECTS__
  function partial(schema, keys) {
    const entries$1 = {};
    for (const key2 in schema.entries) entries$1[key2] = !keys || keys.includes(key2) ? /* @__PURE__ */ optional(schema.entries[key2]) : schema.entries[key2];
    return _standardSchema({
      ...schema,
      entries: entries$1
    });
  }
  // @__NO_SIDE_EFFECTS__
  function pick(schema, keys) {
    const entries$1 = {};
    for (const key2 of keys) entries$1[key2] = schema.entries[key2];
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

  // src/core/number-spans.ts
  function spansText(numbers) {
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    const spans = [];
    for (const number4 of sorted) {
      const last = spans[spans.length - 1];
      if (last !== void 0 && last.last === number4 - 1) last.last = number4;
      else spans.push({ first: number4, last: number4 });
    }
    return spans.map(({ first, last }) => first === last ? `${first}` : `${first}-${last}`).join(",");
  }
  function spansIn(text2, most) {
    const numbers = [];
    for (const [, first = "", last = first] of text2.matchAll(/(\d{1,7})(?:-(\d{1,7}))?/g)) {
      for (let number4 = Number(first); number4 <= Number(last) && numbers.length < most; number4++)
        numbers.push(number4);
    }
    return numbers;
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

  // src/run/record/call-log.ts
  var headKey = (runId) => `run.${runId}.calls`;
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
  function readPart(store, key2) {
    return readJson(Part, store.get(key2));
  }
  var fullKey = (runId, part3) => `${headKey(runId)}.${part3 % KEPT_PARTS}`;
  function rowList(rows) {
    const text2 = spansText(rows.flatMap((row) => row === null ? [] : [row])).replace(/,/g, ", ");
    return text2.length <= WHERE_LENGTH ? text2 : `${text2.slice(0, WHERE_LENGTH - 4).replace(/,[^,]*$/, "")}, ...`;
  }
  var CallLog = class {
    constructor(store, runId) {
      this.part = null;
      this.length = 0;
      this.changed = {};
      this.store = store;
      this.runId = runId;
    }
    add(line) {
      const { at, kind, rows, where, status, outcome, requestId, milliseconds } = line;
      const short2 = [at, kind, rows, where, status, outcome, requestId, milliseconds];
      const size = JSON.stringify(short2).length + 1;
      const part3 = this.open(size);
      part3.lines.push(short2);
      this.length += size;
      this.changed[headKey(this.runId)] = JSON.stringify(part3);
    }
    take() {
      const { changed } = this;
      this.changed = {};
      return changed;
    }
    open(size) {
      var _a;
      if (this.part === null) {
        this.part = (_a = readPart(this.store, headKey(this.runId))) != null ? _a : { run: this.runId, part: 0, lines: [] };
        this.length = JSON.stringify(this.part).length;
      }
      if (this.length + size > PART_LENGTH) {
        this.changed[fullKey(this.runId, this.part.part)] = JSON.stringify(this.part);
        this.part = { run: this.runId, part: this.part.part + 1, lines: [] };
        this.length = JSON.stringify(this.part).length;
      }
      return this.part;
    }
  };
  function removeCalls(store, runId) {
    const head = readPart(store, headKey(runId));
    if (head === null) return;
    for (let part3 = Math.max(0, head.part - KEPT_PARTS); part3 < head.part; part3++) {
      store.remove(fullKey(runId, part3));
    }
    store.remove(headKey(runId));
  }
  function readCalls(store, runId) {
    const head = readPart(store, headKey(runId));
    if (head === null) return null;
    const lines = [];
    for (let part3 = Math.max(0, head.part - KEPT_PARTS); part3 < head.part; part3++) {
      const full = readPart(store, fullKey(runId, part3));
      if (full !== null && full.part === part3) lines.push(...full.lines);
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

  // src/run/record/long-text.ts
  var PART_LENGTH2 = 3e3;
  var ASCII_PART_LENGTH = 8800;
  var NOT_ASCII = /[^\x20-\x7e]/;
  var partKey = (key2, part3) => part3 === 0 ? key2 : `${key2}.${part3}`;
  function longText(key2, text2) {
    const length = NOT_ASCII.test(text2) ? PART_LENGTH2 : ASCII_PART_LENGTH;
    const parts = [];
    for (let start2 = 0; start2 < text2.length; start2 += length) parts.push(text2.slice(start2, start2 + length));
    return Object.fromEntries(
      (parts.length === 0 ? [""] : parts).map((part3, place2) => [
        partKey(key2, place2),
        place2 === 0 ? `${Math.max(1, parts.length)}|${part3}` : part3
      ])
    );
  }
  function countParts(first) {
    var _a, _b;
    return Number((_b = (_a = /^(\d{1,3})\|/.exec(first != null ? first : "")) == null ? void 0 : _a[1]) != null ? _b : 0);
  }
  function readLongText(store, key2) {
    const first = store.get(key2);
    const parts = countParts(first);
    if (first === null || parts === 0) return null;
    let text2 = first.slice(first.indexOf("|") + 1);
    for (let part3 = 1; part3 < parts; part3++) {
      const next = store.get(partKey(key2, part3));
      if (next === null) return null;
      text2 += next;
    }
    return text2;
  }
  function removeLongText(store, key2) {
    const parts = countParts(store.get(key2));
    for (let part3 = parts - 1; part3 >= 0; part3--) store.remove(partKey(key2, part3));
  }

  // src/core/bit-set.ts
  var SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var BITS = 6;
  var TIMES = "*";
  var RUN = /(.)\1{3,}/g;
  var COUNTED = /(.)\*(\d+)\./g;
  var MOST_SIGNS = 1e6;
  var BitSet = class _BitSet {
    constructor() {
      this.signs = [];
    }
    has(number4) {
      var _a;
      return (((_a = this.signs[Math.floor(number4 / BITS)]) != null ? _a : 0) >> number4 % BITS & 1) === 1;
    }
    set(number4, isIn) {
      var _a;
      if (this.has(number4) === isIn) return false;
      const place2 = Math.floor(number4 / BITS);
      while (this.signs.length <= place2) this.signs.push(0);
      this.signs[place2] = ((_a = this.signs[place2]) != null ? _a : 0) ^ 1 << number4 % BITS;
      return true;
    }
    toText() {
      const text2 = this.signs.map((sign2) => SIGNS.charAt(sign2)).join("");
      return text2.replace(RUN, (same, sign2) => `${sign2}${TIMES}${same.length}.`);
    }
    static fromText(text2) {
      const long = text2.replace(
        COUNTED,
        (_, sign2, times) => sign2.repeat(Math.min(MOST_SIGNS, Number(times)))
      );
      const set2 = new _BitSet();
      for (const sign2 of long) {
        const value = SIGNS.indexOf(sign2);
        if (value < 0) return null;
        set2.signs.push(value);
      }
      return set2;
    }
  };

  // src/run/record/reference-notes.ts
  var carriersKey = (runId) => `run.${runId}.refs`;
  var looksKey = (runId) => `run.${runId}.keys`;
  var MOST_LOOKS = 1500;
  var SIGNS2 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var SIGNS_EACH = 5;
  function digestText(digest3) {
    let text2 = "";
    for (let rest = digest3, place2 = 0; place2 < SIGNS_EACH; place2++, rest >>>= 6)
      text2 += SIGNS2.charAt(rest & 63);
    return text2;
  }
  function readDigest(text2) {
    return [...text2].reduceRight((sum2, sign2) => sum2 * 64 + SIGNS2.indexOf(sign2), 0);
  }
  function readLooks(store, runId) {
    const text2 = readLongText(store, looksKey(runId));
    if (text2 === null) return null;
    return Array.from(
      { length: text2.length / SIGNS_EACH },
      (_, place2) => readDigest(text2.slice(place2 * SIGNS_EACH, (place2 + 1) * SIGNS_EACH))
    );
  }
  function removeLooks(store, runId) {
    removeLongText(store, looksKey(runId));
  }
  function removeReferenceNotes(store, runId) {
    removeLooks(store, runId);
    removeLongText(store, carriersKey(runId));
  }
  var ReferenceNotes = class _ReferenceNotes {
    constructor(store, runId, carriers2) {
      this.store = store;
      this.runId = runId;
      this.carriers = carriers2;
      this.hasChanged = false;
    }
    static read(store, runId) {
      var _a;
      const text2 = readLongText(store, carriersKey(runId));
      return new _ReferenceNotes(store, runId, (_a = text2 === null ? null : BitSet.fromText(text2)) != null ? _a : new BitSet());
    }
    static begin(runId, looks, carriers2) {
      const bits = new BitSet();
      for (const index of carriers2) bits.set(index, true);
      return {
        ...longText(carriersKey(runId), bits.toText()),
        ...looks.length > MOST_LOOKS ? {} : longText(looksKey(runId), looks.map(digestText).join(""))
      };
    }
    carries(index) {
      return this.carriers.has(index);
    }
    hasChangedLook(index, digest3) {
      var _a;
      if (this.looks === void 0) this.looks = readLooks(this.store, this.runId);
      const before = (_a = this.looks) == null ? void 0 : _a[index - 1];
      return before !== void 0 && before !== digest3;
    }
    note(index, isCarried) {
      if (this.carriers.set(index, isCarried)) this.hasChanged = true;
    }
    take() {
      if (!this.hasChanged) return {};
      this.hasChanged = false;
      return longText(carriersKey(this.runId), this.carriers.toText());
    }
  };

  // src/run/record/row-sample.ts
  var SAMPLE_SIZE = 100;
  var PAIR = /^(\d+):([0-9a-z]+)$/;
  var sampleKey = (runId) => `run.${runId}.rows`;
  function sampleOf(rows) {
    if (rows <= SAMPLE_SIZE) return Array.from({ length: rows }, (_, place2) => place2 + 1);
    const spaced = Array.from(
      { length: SAMPLE_SIZE },
      (_, place2) => Math.round(rows ** (place2 / (SAMPLE_SIZE - 1)))
    );
    return [...new Set(spaced)];
  }
  function sampleProperties(runId, digests) {
    if (digests.length === 0) return {};
    const pairs2 = sampleOf(digests.length).map((index) => {
      var _a;
      return `${index}:${(_a = digests[index - 1]) != null ? _a : ""}`;
    });
    return { [sampleKey(runId)]: pairs2.join(" ") };
  }
  function readSample(store, runId) {
    var _a;
    return ((_a = store.get(sampleKey(runId))) != null ? _a : "").split(" ").flatMap((pair) => {
      var _a2;
      const [, index, digest3] = (_a2 = PAIR.exec(pair)) != null ? _a2 : [];
      return index === void 0 || digest3 === void 0 ? [] : [{ index: Number(index), digest: digest3 }];
    });
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

  // src/run/record/trouble.ts
  var PAUSE_CAUSES = ["google", "silent", "limit", "look-up", "trouble", "person"];
  var SilenceSchema = object({
    since: number(),
    tries: number(),
    nextTryAt: number(),
    probed: boolean()
  });
  var WaitingSchema = object({
    kind: picklist(["silent", "limit", "speed", "quota", "look-up"]),
    until: number(),
    rate: optional(nullable(object({ calls: number(), seconds: number() })), null)
  });
  var TROUBLE_FIELDS = {
    silence: optional(nullable(SilenceSchema), null),
    waiting: optional(nullable(WaitingSchema), null),
    mailed: optional(array(picklist(PAUSE_CAUSES)), []),
    trustedRefusals: optional(number(), 0),
    lookAt: optional(nullable(number()), null),
    resendAfter: optional(nullable(number()), null),
    remark: optional(nullable(string()), null)
  };

  // src/run/record/run-record.ts
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
  var STOP_CODES = ["bad-keys", "not-found", "failing", "refused", "sheet-gone", "user"];
  var StopSchema = object({
    code: picklist(STOP_CODES),
    message: string()
  });
  function needsKeys(stop2) {
    return (stop2 == null ? void 0 : stop2.code) === "bad-keys" || (stop2 == null ? void 0 : stop2.code) === "not-found";
  }
  var PauseSchema = object({
    cause: optional(picklist(PAUSE_CAUSES), "trouble"),
    message: string(),
    until: nullable(number()),
    tries: number()
  });
  var TriggerPaceSchema = nullable(picklist(["minutes", "hour", "none"]));
  var RunAccountSchema = object({
    hash: string(),
    name: string()
  });
  var LeftPieceSchema = object({
    rows: string(),
    settled: number(),
    refused: number(),
    message: string(),
    at: number(),
    dueAt: number()
  });
  var RecordSchema = object({
    id: string(),
    account: RunAccountSchema,
    by: string(),
    byName: string(),
    senders: array(string()),
    putBack: optional(array(string()), []),
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
    ...TROUBLE_FIELDS,
    consecutiveRejections: optional(number(), 0),
    sentAt: nullable(number()),
    lookups: optional(number(), 0),
    answers: optional(number(), 0),
    pieces: optional(array(LeftPieceSchema), []),
    telling: optional(array(number()), []),
    stop: nullable(StopSchema)
  });
  var recordKey = (runId) => `run.${runId}`;
  var matchKey = (runId) => `run.${runId}.match`;
  function readRecord(store, runId) {
    return readJson(RecordSchema, store.get(recordKey(runId)));
  }
  function requireRecord(store, runId) {
    const record2 = readRecord(store, runId);
    if (record2 !== null) return record2;
    throw new UserError(
      "no-run",
      `Run ${runId} is not known in this spreadsheet any more. Open the sidebar again; rows in doubt are looked up by “Send all new rows”.`
    );
  }
  function writeRecord(store, record2) {
    store.set(recordKey(record2.id), JSON.stringify(record2));
  }
  function writeRecordWith(store, record2, others) {
    store.setAll({ ...others, [recordKey(record2.id)]: JSON.stringify(record2) });
  }
  function writePause(store, runId, pause2) {
    const record2 = readRecord(store, runId);
    if (record2 === null || record2.state === "ended") return;
    writeRecord(store, { ...record2, pause: pause2 });
  }
  function writeMailed(store, runId, cause) {
    const record2 = readRecord(store, runId);
    if (record2 === null || record2.mailed.includes(cause)) return;
    writeRecord(store, { ...record2, mailed: [...record2.mailed, cause] });
  }

  // src/run/record/run-list.ts
  var KEY = "runs";
  var REMEMBERED_RUNS = 100;
  var MOST_OPEN_RUNS = 30;
  var Entry = object({
    id: string(),
    sheet: number(),
    since: number(),
    open: boolean(),
    account: string(),
    keeps: picklist(["all", "record", "nothing"])
  });
  var OldEntry = pipe(
    tuple([string(), number()]),
    transform(([id, since]) => ({
      id,
      sheet: -1,
      since,
      open: false,
      account: "",
      keeps: "nothing"
    }))
  );
  var AnyEntry = union([Entry, OldEntry]);
  var List = array(unknown());
  function listRuns(store) {
    var _a;
    const list2 = (_a = readJson(List, store.get(KEY))) != null ? _a : [];
    return list2.flatMap((entry) => {
      const read = safeParse(AnyEntry, entry);
      return read.success ? [read.output] : [];
    });
  }
  function change({ documentStore: documentStore2, documentLock: documentLock2 }, work2) {
    documentLock2.during(() => documentStore2.set(KEY, JSON.stringify(work2(listRuns(documentStore2)))));
  }
  function withoutOldest(runs) {
    let tooMany = runs.length - REMEMBERED_RUNS;
    return runs.filter(({ open, keeps }) => open || keeps !== "nothing" || tooMany-- <= 0);
  }
  function addRun(ports, { id, sheetId, since, account: account2 }) {
    change(ports, (runs) => {
      if (runs.filter(({ open }) => open).length >= MOST_OPEN_RUNS) {
        throw new UserError(
          "busy",
          `${MOST_OPEN_RUNS} runs are open in this spreadsheet. Open the sidebar, and finish or stop some of them first.`
        );
      }
      return withoutOldest([
        ...runs,
        { id, sheet: sheetId, since, open: true, account: account2.hash, keeps: "all" }
      ]);
    });
  }
  function closeRun(ports, runId) {
    if (!listRuns(ports.documentStore).some(({ id, open }) => open && id === runId)) return;
    change(ports, (runs) => runs.map((run) => run.id === runId ? { ...run, open: false } : run));
  }
  function noteKept(ports, kept) {
    change(ports, (runs) => runs.map((run) => {
      var _a;
      return { ...run, keeps: (_a = kept.get(run.id)) != null ? _a : run.keeps };
    }));
  }
  function recordsOf(store, runs) {
    return runs.flatMap(({ id }) => {
      var _a;
      return (_a = readRecord(store, id)) != null ? _a : [];
    });
  }
  function openRuns(store) {
    return recordsOf(
      store,
      listRuns(store).filter(({ open }) => open)
    ).filter(({ state }) => state !== "ended");
  }
  function recentRuns(store, most) {
    return recordsOf(store, [...listRuns(store)].reverse().slice(0, most));
  }
  function lastRunOf(store, isMeant2) {
    for (const { id } of [...listRuns(store)].reverse().filter(isMeant2)) {
      const record2 = readRecord(store, id);
      if (record2 !== null) return record2;
    }
    return null;
  }

  // src/run/record/sent-tokens.ts
  var sentKey = (runId) => `run.${runId}.sent`;
  var OVER = "!";
  var SentTokens = class _SentTokens {
    constructor(runId, bits, isOver = false) {
      this.runId = runId;
      this.bits = bits;
      this.isOver = isOver;
      this.hasChanged = false;
    }
    static none(runId) {
      return new _SentTokens(runId, new BitSet());
    }
    static read(store, runId) {
      var _a;
      const text2 = readLongText(store, sentKey(runId));
      const isOver = (_a = text2 == null ? void 0 : text2.startsWith(OVER)) != null ? _a : false;
      const bits = text2 === null ? null : BitSet.fromText(isOver ? text2.slice(OVER.length) : text2);
      return bits === null ? null : new _SentTokens(runId, bits, isOver);
    }
    has(index) {
      return this.bits.has(index);
    }
    isSpent(index) {
      return this.isOver || this.has(index);
    }
    note(indexes2, isSent) {
      for (const index of indexes2) if (this.bits.set(index, isSent)) this.hasChanged = true;
    }
    spendAll() {
      this.hasChanged || (this.hasChanged = !this.isOver);
      this.isOver = true;
    }
    take() {
      if (!this.hasChanged) return {};
      this.hasChanged = false;
      return this.properties();
    }
    properties() {
      return longText(sentKey(this.runId), (this.isOver ? OVER : "") + this.bits.toText());
    }
  };

  // src/run/record/stop-wish.ts
  var stopKey = (runId) => `run.${runId}.stop`;
  function askToStop(store, runId) {
    store.set(stopKey(runId), "yes");
  }
  function isAskedToStop(store, runId) {
    return store.get(stopKey(runId)) !== null;
  }
  function forgetStop(store, runId) {
    store.remove(stopKey(runId));
  }

  // src/run/record/forget-runs.ts
  var KEPT_RECORDS = 25;
  var KEPT_LOGS = 2;
  var AT_A_TIME = 3;
  function removeRecord(store, runId) {
    removeLongText(store, matchKey(runId));
    removeLongText(store, sentKey(runId));
    removeReferenceNotes(store, runId);
    store.remove(sampleKey(runId));
    store.remove(stopKey(runId));
    store.remove(recordKey(runId));
  }
  function outdated(runs) {
    const ended = runs.filter(({ open }) => !open);
    const before = (kept) => ended.slice(0, Math.max(0, ended.length - kept));
    const records = before(KEPT_RECORDS).filter(({ keeps }) => keeps !== "nothing");
    const logs = before(KEPT_LOGS).filter(({ keeps }) => keeps === "all");
    const changes = [
      ...logs.map(({ id }) => [id, "record"]),
      ...records.map(({ id }) => [id, "nothing"])
    ];
    return new Map(changes.slice(-AT_A_TIME));
  }
  function forgetOldRuns(ports) {
    const { documentStore: documentStore2 } = ports;
    const runs = listRuns(documentStore2);
    const kept = outdated(runs);
    if (kept.size === 0) return;
    for (const [id, keeps] of kept) {
      removeCalls(documentStore2, id);
      if (keeps === "nothing") removeRecord(documentStore2, id);
    }
    noteKept(ports, kept);
  }

  // src/run/record/pause.ts
  var WAITS_MINUTES = [1, 5, 15, 60];
  var MOST_TRIES = 5;
  function waitBefore2(tries) {
    var _a;
    return ((_a = WAITS_MINUTES[Math.min(tries, WAITS_MINUTES.length) - 1]) != null ? _a : 1) * MINUTE_MS;
  }
  var triesAfter = (before) => {
    var _a;
    return ((_a = before == null ? void 0 : before.tries) != null ? _a : 0) + 1;
  };
  function pauseFor(error, before, now) {
    const tries = triesAfter(before);
    return {
      cause: "google",
      message: `${error.message} The rows stay queued, and the run goes on when Google lets calls through again.`,
      until: now + waitBefore2(tries),
      tries
    };
  }
  var NO_ROW_IS_LOST = "No row is lost: those that were not sent stay queued.";
  function pauseUntil(cause, message, before, until) {
    return { cause, message: `${message} ${NO_ROW_IS_LOST}`, until, tries: triesAfter(before) };
  }
  function pauseAfterTrouble(text2, before, now) {
    const tries = triesAfter(before);
    const until = tries >= MOST_TRIES ? null : now + waitBefore2(tries);
    const then = until === null ? "Open the sidebar to go on." : "It is tried again in a while.";
    return {
      cause: "trouble",
      message: `Google Sheets reported a problem: “${text2.slice(0, 300)}” ${then}`,
      until,
      tries
    };
  }
  function pauseForPerson(message) {
    return {
      cause: "person",
      message: `${message} Then open the sidebar to go on with the run.`,
      until: null,
      tries: 0
    };
  }

  // src/run/session/progress.ts
  var COUNTED2 = {
    Queued: "queued",
    Sending: "sending",
    Accepted: "accepted",
    Created: "created",
    Failed: "failed",
    Unknown: "unknown",
    Deleted: "deleted"
  };
  function isCounted(status) {
    return status !== null && status in COUNTED2;
  }
  function countEntries(entries3, record2) {
    const counts = { ...NO_COUNTS, skipped: record2.skipped };
    let invalid = record2.invalidLater;
    let counted4 = 0;
    for (const { status } of entries3) {
      if (status === "Invalid") invalid++;
      if (!isCounted(status)) continue;
      counts[COUNTED2[status]]++;
      counted4++;
    }
    return {
      ...counts,
      invalid: record2.invalidAtStart + invalid,
      unsent: Math.max(0, record2.total - counted4 - invalid)
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
    writeRecordWith(job.ports.documentStore, run.record, {
      ...session.calls.take(),
      ...run.sent.take(),
      ...run.references.take()
    });
  }
  function saveBeforeCalls(run, entries3) {
    run.sent.note(
      [...entries3].map(({ token }) => token.index),
      true
    );
    saveProgress(run);
  }
  function saveBeforeGivingBack(run) {
    run.sent.spendAll();
    saveProgress(run);
  }
  function noteNotSent({ sent }, entries3) {
    sent.note(
      [...entries3].map(({ token }) => token.index),
      false
    );
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
    return `^([^${OPEN}]*?) ?${OPEN}${writer}-[0-9A-Za-z]+${CLOSE}$`;
  }
  function withMark(text2, names2) {
    const mark = OPEN + names2 + CLOSE;
    return text2 === "" ? mark : `${text2} ${mark}`;
  }
  function splitMark(cell) {
    var _a, _b;
    const match2 = MARKED.exec(cell);
    return { text: (_a = match2 == null ? void 0 : match2[1]) != null ? _a : cell, mark: (_b = match2 == null ? void 0 : match2[2]) != null ? _b : null };
  }
  var UNMARKED_SIGN = `[^${CLOSE}]`;
  function withoutMarkSigns(text2) {
    return text2.replace(/⟨/g, "‹").replace(/⟩/g, "›");
  }
  function hasMark(cell) {
    return cell.endsWith(CLOSE) && splitMark(cell).mark !== null;
  }
  function digestOf(texts2) {
    var _a;
    const basis = 2166136261;
    const prime = 16777619;
    let hash = basis;
    for (const sign2 of texts2.join("\0")) {
      hash = Math.imul(hash ^ ((_a = sign2.codePointAt(0)) != null ? _a : 0), prime) >>> 0;
    }
    return hash.toString(36);
  }

  // src/core/token.ts
  function formatToken(token) {
    return `${token.runId}-${token.index}`;
  }
  var TOKEN_PATTERN = /^([A-Z0-9]{1,12})-([1-9][0-9]{0,6})$/;
  function parseToken(text2) {
    const match2 = TOKEN_PATTERN.exec(text2);
    if (match2 === null) return null;
    const [, runId = "", index = ""] = match2;
    return { runId, index: Number(index) };
  }
  function isRunId(text2) {
    return parseToken(`${text2}-1`) !== null;
  }
  var ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
  var FILE_LETTERS = 3;
  var RUN_LETTERS = 5;
  var RUN_ID_LENGTH = FILE_LETTERS + RUN_LETTERS;
  function letters(number4, length) {
    let text2 = "";
    for (let place2 = 0, rest = number4; place2 < length; place2++, rest = Math.floor(rest / ALPHABET.length)) {
      text2 += ALPHABET.charAt(rest % ALPHABET.length);
    }
    return text2;
  }
  function fileLetters(fileId) {
    return letters(Number.parseInt(digestOf([fileId]), 36), FILE_LETTERS);
  }
  function makeRunId(random, fileId, taken) {
    const digits = random().replace(/[^0-9a-f]/gi, "");
    let number4 = Number.parseInt(digits.slice(0, 8), 16) >>> 0;
    const file = fileLetters(fileId);
    while (taken.has(file + letters(number4, RUN_LETTERS))) number4++;
    return file + letters(number4, RUN_LETTERS);
  }
  function isOfFile(runId, fileId) {
    return !IS_NEW.test(runId) || runId.startsWith(fileLetters(fileId));
  }
  var IS_NEW = new RegExp(`^[${ALPHABET}]{${RUN_ID_LENGTH}}$`);

  // src/run/sheet/table.ts
  function spanOf(rows) {
    return { first: rows.reduce((a, b) => Math.min(a, b)), last: rows.reduce((a, b) => Math.max(a, b)) };
  }
  function withOneMore({ first, last }) {
    return { first, last: last + 1 };
  }

  // src/core/one-line.ts
  var BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
  var BROKEN = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
  function oneLine(text2) {
    return text2.replace(BROKEN, "").replace(BREAKS, " ").trim();
  }

  // src/core/shorten.ts
  function shorten(text2, limit) {
    if (text2.length <= limit) return text2;
    const cut = text2.slice(0, limit - 1);
    return `${cut.replace(/[\uD800-\uDBFF]$/, "")}…`;
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
    const short2 = shorten(withoutMarkSigns(oneLine(reason)), REASON_LIMIT);
    return status + (token === null ? "" : TOKEN_MARK + formatToken(token)) + (short2 === "" ? "" : REASON_MARK + short2);
  }
  var STATUS_PATTERN = /^([A-Z][a-z]+)(?: · (\S+))?(?: — ([\s\S]*))?$/;
  function parseStatus(text2) {
    var _a;
    const trimmed = splitMark(text2.trim()).text;
    if (trimmed === "") return { kind: "blank" };
    const [, word, key2, reason = ""] = (_a = STATUS_PATTERN.exec(trimmed)) != null ? _a : [];
    const status = STATUSES.find((each) => each === word);
    const token = key2 === void 0 ? null : parseToken(key2);
    const brokenToken = key2 !== void 0 && token === null;
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

  // src/core/cell.ts
  function displays({ cells }) {
    return cells.map(({ display }) => display);
  }

  // src/core/checks/plain-text.ts
  var SHOWN_LENGTH = 80;
  var ELLIPSIS = "…";
  var INVISIBLE_CHARACTER = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
  var INVISIBLE = new RegExp(INVISIBLE_CHARACTER, "g");
  var TRIMMED = /[\s\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
  var CONTROL = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;
  var LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
  function isInvisible(character) {
    return INVISIBLE_CHARACTER.test(character);
  }
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
  function singleSpaced(text2) {
    return trimText(text2).replace(/\s+/g, " ");
  }
  function cleanText(text2) {
    if (ASCII.test(text2)) return trimText(text2);
    return trimText(text2.replace(LINE_END, "\n").replace(CONTROL, ""));
  }
  function countUnsendable(text2) {
    var _a, _b;
    if (ASCII.test(text2)) return 0;
    return (_b = (_a = trimText(text2).replace(LINE_END, "\n").match(CONTROL)) == null ? void 0 : _a.length) != null ? _b : 0;
  }
  function cleanToken(text2, maxLength2) {
    const trimmed = trimText(text2);
    const kept = trimmed.length > maxLength2 ? `${trimmed.slice(0, maxLength2)} ${ELLIPSIS}` : trimmed;
    if (ASCII.test(kept)) return kept;
    return kept.replace(INVISIBLE, "").replace(/\s/g, " ").replace(CONTROL, "");
  }
  function shorten2(text2, max = SHOWN_LENGTH) {
    const trimmed = trimText(text2);
    const line = trimmed.slice(0, max * 4).replace(/\s+/g, " ").replace(CONTROL, "").replace(/ {2,}/g, " ");
    if (line.length <= max && trimmed.length <= max * 4) return line;
    const cut = line.slice(0, max - 1);
    return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut) + ELLIPSIS;
  }
  function quote(text2) {
    return `"${shorten2(text2, SHOWN_LENGTH - 2)}"`;
  }

  // src/core/mapping/template/template.ts
  var MAX_LENGTH = 5e4;
  var PIECES = /\{\{|\}\}|\{([^{}]{1,500})\}/g;
  function templateOf(text2) {
    var _a;
    const parts = [];
    let literal2 = "";
    let end = 0;
    for (const match2 of text2.slice(0, MAX_LENGTH).matchAll(PIECES)) {
      literal2 += text2.slice(end, match2.index);
      end = match2.index + match2[0].length;
      const column = trimText((_a = match2[1]) != null ? _a : "");
      if (column === "") {
        literal2 += match2[0] === "{{" || match2[0] === "}}" ? match2[0][0] : match2[0];
        continue;
      }
      if (literal2 !== "") parts.push({ text: literal2 });
      literal2 = "";
      parts.push({ column });
    }
    if (end === 0) return null;
    literal2 += text2.slice(end);
    return literal2 === "" ? parts : [...parts, { text: literal2 }];
  }
  function hasLooseBrace(text2) {
    return /[{}]/.test(text2.slice(0, MAX_LENGTH).replace(PIECES, ""));
  }
  function templateColumns(template) {
    return template.flatMap((part3) => "column" in part3 ? [part3.column] : []);
  }
  var tidy = (text2) => trimText(
    text2.replace(/\(\s{0,9}\)|\[\s{0,9}\]/g, "").replace(/ {2,}/g, " ").replace(/ (?=[,.;:!?)])/g, "")
  ).replace(/[ ,;:–—-]{1,9}$/, "");
  function fillTemplate(template, row) {
    const shown2 = displays(row);
    const columns = templateColumns(template);
    const values = columns.map((column) => {
      var _a;
      return singleSpaced((_a = shown2[column]) != null ? _a : "");
    });
    if (columns.length > 0 && values.every((value) => value === "")) return "";
    if (values.every((value) => value !== "")) {
      let next = 0;
      return trimText(template.map((part3) => {
        var _a;
        return "text" in part3 ? part3.text : (_a = values[next++]) != null ? _a : "";
      }).join(""));
    }
    let filled = "";
    let lead2 = "";
    let place2 = 0;
    template.forEach((part3, index) => {
      var _a, _b, _c;
      if ("text" in part3) {
        if (index === 0) filled += part3.text;
        else lead2 = part3.text;
        return;
      }
      const value = (_a = values[place2++]) != null ? _a : "";
      filled += value === "" ? (_c = (_b = /[([]/.exec(lead2)) == null ? void 0 : _b[0]) != null ? _c : "" : lead2 + value;
      lead2 = "";
    });
    return tidy(filled + lead2);
  }

  // src/run/sheet/row-digest.ts
  function rowDigest(line, { columns, constants = [] }) {
    const filling = columns.flatMap(({ field, column }) => field === null ? [] : [{ field, column }]);
    const parts = constants.flatMap(
      ({ field, template }) => templateColumns(template != null ? template : []).map((column) => ({ field, column }))
    );
    const sorted = [...filling, ...parts].sort((a, b) => a.field < b.field ? -1 : Number(a.field > b.field));
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
  function isMisplacedId(id, key2) {
    const { mark } = splitMark(id.trim());
    return mark !== null && mark !== key2;
  }

  // src/core/cell-name.ts
  function columnLetter(index) {
    let letters2 = "";
    for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
      letters2 = String.fromCharCode(65 + rest % 26) + letters2;
    }
    return letters2;
  }
  function cellName(rowNumber2, column) {
    return `${columnLetter(column)}${rowNumber2}`;
  }

  // src/core/checks/issue-codes.ts
  var ISSUE_TITLES = {
    required: "is missing",
    "error-value": "holds a spreadsheet error",
    "matched-value": "stands for a value of the match that is wrong",
    "stray-text": "holds a text of this add-on",
    "text-too-long": "is too long",
    "text-unsendable": "holds characters that cannot be sent",
    "number-rounded": "holds a number without all its digits",
    "email-invalid": "is not an e-mail address",
    "email-list": "holds several e-mail addresses",
    "email-twice": "holds the same e-mail address twice",
    "email-name": "holds other text around the e-mail address",
    "email-spaces": "has a space in the e-mail address",
    "email-spelled": "has the e-mail address spelt out",
    "email-letters": "has an unusual character in the e-mail address",
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
    "date-spelling": "is misspelt",
    "date-counted": "counts weeks or days of the year",
    "date-relative": "is a day such as today or tomorrow",
    "date-utc-or-local": "leaves open whether its times are UTC",
    "date-hidden-year": "shows no year",
    "date-no-day": "shows no day",
    "date-read-as-shown": "is read in the order of its column",
    "time-unreadable": "cannot be read as a time",
    "time-impossible": "is not a time that a clock shows",
    "time-half-day": "has am or pm where the hour says otherwise",
    "time-words": "gives the time in words",
    "time-unclear": "leaves open which time is meant",
    "date-time-range": "holds two times",
    "time-zone": "names a time zone that is not certain",
    "time-length": "is a length of time, not a time",
    "time-other-day": "holds another day than the date of its row",
    "due-left": "is missing and left to LeadSquared, which takes the current day",
    "due-blank-today": "is missing, so today is taken",
    "due-time-missing": "is missing, so the usual time is taken",
    "due-time-twice": "contradicts the time in the due date",
    "end-before-due": "is before the due date",
    "end-is-due": "is the very time when the task is due",
    "end-is-due-day": "has no time, so the usual duration is taken",
    "end-no-time": "has no time",
    "end-zone": "leaves open in which time zone it is",
    "end-unclear": "leaves open whether a time or a length is meant",
    "end-time-twice": "contradicts the time in the end date",
    "duration-invalid": "is no length of time in whole minutes",
    "duration-unclear": "leaves open whether minutes or hours are meant",
    "duration-too-long": "is too long for an appointment",
    "duration-other-end": "does not lead to the end that is given",
    "due-past": "is in the past",
    "reminder-invalid": "is not a whole number of minutes",
    "reminder-unclear": "leaves open whether minutes or hours are meant",
    "reminder-too-long": "is too long before the due date",
    "notify-invalid": "is neither yes nor no",
    "notify-unclear": "may be a tick or a cross",
    "related-invalid": "is neither lead nor opportunity",
    "related-contradiction": "says two different things",
    "related-both-ids": "leaves open whether the lead or the opportunity is meant",
    "related-none-with-id": "says none although an ID is given",
    "related-other-id": "does not fit the ID that is given",
    "related-id-missing": "needs an ID",
    "related-two-ids": "contradicts another ID in the row",
    "related-kind-missing": "does not say whether it is a lead or an opportunity",
    "guid-length": "has an ID of the wrong length",
    "guid-character": "has a wrong character in the ID",
    "guid-inside": "holds an ID among other text",
    "guid-several": "holds several IDs",
    "guid-lead-number": "holds a number instead of an ID",
    "guid-invalid": "is not a LeadSquared ID"
  };
  function issueTitle(code) {
    var _a;
    const titles = ISSUE_TITLES;
    return (_a = titles[code]) != null ? _a : "needs attention";
  }

  // src/core/dates/text/digits.ts
  var DIGIT = /\p{Nd}/u;
  var ASCII_ZERO = 48;
  var ASCII_NINE = 57;
  function digitOfScript(code) {
    let first = code;
    while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
    const value = (code - first) % 10;
    return { value, zero: code - value };
  }
  function digitOf(code) {
    if (code >= ASCII_ZERO && code <= ASCII_NINE) return { value: code - ASCII_ZERO, zero: ASCII_ZERO };
    return code < 128 || !DIGIT.test(String.fromCodePoint(code)) ? null : digitOfScript(code);
  }

  // src/core/dates/text/lexer.ts
  var MAX_DATE_LENGTH = 70;
  var MAX_RAW_LENGTH = 500;
  var MOST_LOOKED_AT = 1e3;
  var SPACE = 32;
  var HYPHEN = "-";
  var DASH = "–";
  var PLAIN_SIGNS = new Map([
    ...[..."-‐‑−﹣－"].map((sign2) => [sign2, HYPHEN]),
    ...[..."–—‒―"].map((sign2) => [sign2, DASH]),
    ...[..."/／⁄∕"].map((sign2) => [sign2, "/"]),
    ...[...":：∶"].map((sign2) => [sign2, ":"]),
    ...[..."'’‘‛′ʼ＇`"].map((sign2) => [sign2, "'"]),
    ...[...".．"].map((sign2) => [sign2, "."]),
    ...[...",，"].map((sign2) => [sign2, ","]),
    ...[..."(（"].map((sign2) => [sign2, "("]),
    ...[...")）"].map((sign2) => [sign2, ")"]),
    ...[..."+＋"].map((sign2) => [sign2, "+"]),
    ...[..."@＠"].map((sign2) => [sign2, "@"]),
    ...[..."|｜"].map((sign2) => [sign2, "|"]),
    ...[..."_＿"].map((sign2) => [sign2, "_"]),
    ...[..."[［"].map((sign2) => [sign2, "["]),
    ...[..."]］"].map((sign2) => [sign2, "]"])
  ]);
  var LETTER = /[\p{L}\p{M}]/u;
  var REORDERED = /[\u202d\u202e\u2066-\u2069]/;
  var MIXED = "\0";
  var ASCII_END = 128;
  function isLetter(code) {
    if (code < ASCII_END) return code >= 97 && code <= 122 || code >= 65 && code <= 90;
    const sign2 = String.fromCodePoint(code);
    return !PLAIN_SIGNS.has(sign2) && LETTER.test(sign2);
  }
  var lengthOf = (code) => code > 65535 ? 2 : 1;
  function wordEnd(text2, from) {
    let end = from;
    for (; ; ) {
      const code = text2.codePointAt(end);
      if (code === void 0 || !isLetter(code)) return end;
      end += lengthOf(code);
    }
  }
  function lexNumber(text2, from) {
    let digits = "";
    let zero = null;
    let end = from;
    for (; ; ) {
      const code = text2.codePointAt(end);
      const digit = code === void 0 ? null : digitOf(code);
      if (code === void 0 || digit === null) break;
      if (zero !== null && digit.zero !== zero) return { text: MIXED, end: text2.length };
      zero = digit.zero;
      digits += digit.value;
      end += lengthOf(code);
    }
    return end === from ? null : { text: digits, end };
  }
  function wordOf(text2) {
    const word = text2.toLowerCase();
    return word.charCodeAt(0) < ASCII_END ? word : word.normalize("NFC");
  }
  function lexToken(text2, at, spaced) {
    var _a, _b;
    const code = (_a = text2.codePointAt(at)) != null ? _a : 0;
    const end = wordEnd(text2, at);
    if (end > at) return { token: { kind: "word", text: wordOf(text2.slice(at, end)), spaced }, end };
    const number4 = lexNumber(text2, at);
    if (number4 !== null) {
      const kind = number4.text === MIXED ? "sign" : "number";
      return { token: { kind, text: number4.text, spaced }, end: number4.end };
    }
    const sign2 = String.fromCodePoint(code);
    return { token: { kind: "sign", text: (_b = PLAIN_SIGNS.get(sign2)) != null ? _b : sign2, spaced }, end: at + sign2.length };
  }
  function lexDate(text2) {
    if (text2.length > MAX_RAW_LENGTH || REORDERED.test(text2)) return null;
    const clean = cleanToken(text2, MAX_DATE_LENGTH);
    if (clean.length > MAX_DATE_LENGTH) return null;
    const tokens = [];
    for (let at = 0, spaced = false; at < clean.length; ) {
      if (clean.charCodeAt(at) === SPACE) {
        spaced = true;
        at++;
        continue;
      }
      const { token, end } = lexToken(clean, at, spaced);
      tokens.push(token);
      at = end;
      spaced = false;
    }
    return tokens;
  }

  // src/core/dates/text/near-word.ts
  function isOneSlip(word, meant) {
    const [a, b] = [[...word], [...meant]];
    if (Math.abs(a.length - b.length) > 1) return false;
    let start2 = 0;
    while (start2 < a.length && start2 < b.length && a[start2] === b[start2]) start2++;
    let end = 0;
    while (end < a.length - start2 && end < b.length - start2 && a[a.length - 1 - end] === b[b.length - 1 - end]) {
      end++;
    }
    const [restA, restB] = [a.length - start2 - end, b.length - start2 - end];
    if (restA === 2 && restB === 2) return a[start2] === b[start2 + 1] && a[start2 + 1] === b[start2];
    return Math.max(restA, restB) === 1;
  }

  // src/core/dates/text/month-names.ts
  var ENGLISH = [
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
  var SHORTEST = 3;
  var HINDI = [
    ["जनवरी", "जन"],
    ["फरवरी", "फ़रवरी", "फर", "फ़र"],
    ["मार्च"],
    ["अप्रैल", "अप्रेल", "अप्रै"],
    ["मई"],
    ["जून"],
    ["जुलाई", "जुला", "जुल"],
    ["अगस्त", "अग"],
    ["सितंबर", "सितम्बर", "सितं", "सित"],
    ["अक्टूबर", "अक्तूबर", "अक्टू", "अक्तू"],
    ["नवंबर", "नवम्बर", "नवं", "नव"],
    ["दिसंबर", "दिसम्बर", "दिसं", "दिस"]
  ].map((names2) => names2.map((name) => name.normalize("NFC")));
  var MONTHS = new Map([
    ...ENGLISH.flatMap(
      (name, index) => Array.from(
        { length: Math.max(1, name.length - SHORTEST + 1) },
        (_, more) => [name.slice(0, SHORTEST + more), index + 1]
      )
    ),
    ...HINDI.flatMap((names2, index) => names2.map((name) => [name, index + 1]))
  ]);
  function monthOfName(word) {
    var _a;
    return (_a = MONTHS.get(word)) != null ? _a : null;
  }
  var SPELLINGS = ENGLISH.map((name, index) => {
    var _a;
    return [
      name,
      name.slice(0, SHORTEST),
      ...name === "september" ? ["sept"] : [],
      ...((_a = HINDI[index]) != null ? _a : []).filter((hindi) => [...hindi].length > SHORTEST)
    ];
  });
  function monthNear(word) {
    var _a;
    if ([...word].length < SHORTEST || MONTHS.has(word)) return null;
    const near = SPELLINGS.flatMap(
      (names2, index) => names2.some((name) => isOneSlip(word, name)) ? [index + 1] : []
    );
    return near.length === 1 ? (_a = near[0]) != null ? _a : null : null;
  }

  // src/core/dates/text/tokens.ts
  var textOf = (tokens, at, kind) => {
    const token = tokens[at];
    return token !== void 0 && token.kind === kind ? token.text : "";
  };
  var numberAt = (tokens, at) => textOf(tokens, at, "number");
  var wordAt = (tokens, at) => textOf(tokens, at, "word");
  var signAt = (tokens, at) => textOf(tokens, at, "sign");
  function isGlued(tokens, at) {
    const token = tokens[at];
    return token !== void 0 && !token.spaced;
  }
  function afterStop(tokens, at) {
    return signAt(tokens, at) === "." && isGlued(tokens, at) ? at + 1 : at;
  }
  var CLOSING = { "(": ")", "[": "]" };
  function bracketed(tokens, at, read) {
    const closing = CLOSING[signAt(tokens, at)];
    if (closing === void 0) return null;
    const found = read(at + 1);
    return found !== null && signAt(tokens, found.next) === closing ? { ...found, next: found.next + 1 } : null;
  }

  // src/core/dates/shown-day.ts
  function pairOf({ date, weekday }) {
    if (date === null || weekday !== null) return null;
    if (date.kind === "year-last" || date.kind === "two-numbers") return [date.first, date.second];
    return date.kind === "short" ? [Number(date.digits[0]), Number(date.digits[1])] : null;
  }
  function shownPair(parsed) {
    const [first = null, ...others] = parsed.map(pairOf);
    return first !== null && others.every((pair) => (pair == null ? void 0 : pair[0]) === first[0] && pair[1] === first[1]) ? first : null;
  }
  function isSwappable([first, second], { day: day2, month }) {
    return day2 !== month && day2 <= 12 && (first === day2 && second === month || first === month && second === day2);
  }
  function inOrder([first, second], order) {
    if (order === "YMD") return null;
    return order === "DMY" ? { day: first, month: second } : { day: second, month: first };
  }
  function timeStart(tokens) {
    const at = tokens.findIndex(
      (_, index) => numberAt(tokens, index) !== "" && signAt(tokens, index + 1) === ":" && // Behind a sign the number belongs to the date, as the 25 of `2027-01-25 :10`.
      !MONTH_AND_YEAR_SIGNS.has(signAt(tokens, index - 1))
    );
    return at === -1 ? tokens.length : at;
  }
  var MONTH_AND_YEAR_SIGNS = /* @__PURE__ */ new Set(["/", "-", "–", ".", ",", "'", "_", "|"]);
  function monthAlone(text2) {
    var _a;
    const tokens = (_a = lexDate(text2)) != null ? _a : [];
    const end = timeStart(tokens);
    let month = null;
    let year = null;
    for (let at = 0; at < end; at++) {
      const [digits, word] = [numberAt(tokens, at), wordAt(tokens, at)];
      const named2 = word === "" ? null : monthOfName(word);
      if (named2 !== null && month === null) month = named2;
      else if (digits.length === 4 && year === null) year = Number(digits);
      else if (digits.length === 2 && signAt(tokens, at - 1) === "'" && isGlued(tokens, at) && year === null)
        year = Number(digits);
      else if (digits !== "" && digits.length <= 2 && month === null && Number(digits) >= 1 && Number(digits) <= 12)
        month = Number(digits);
      else if (!MONTH_AND_YEAR_SIGNS.has(signAt(tokens, at))) return null;
    }
    const hasName = tokens.slice(0, end).some(({ kind }) => kind === "word");
    return year !== null || hasName ? { month, year } : null;
  }
  function isMonthAlone(text2) {
    const found = monthAlone(text2);
    return found !== null && found.month !== null && found.year !== null;
  }
  function showsShortYear({ date }, held) {
    const [month, number4] = (date == null ? void 0 : date.kind) === "month-day" ? [date.month, date.day] : (date == null ? void 0 : date.kind) === "two-numbers" ? [date.first, date.second] : [0, 0];
    return month === held.month && number4 !== held.day && number4 === held.year % 100;
  }
  function hidesDay(display, parsed, held) {
    const isFigures = parsed.every(({ date }) => (date == null ? void 0 : date.kind) === "digits");
    if (!isFigures) return parsed.every((reading) => showsShortYear(reading, held));
    const found = monthAlone(display);
    if (found === null) return false;
    const { month, year } = found;
    return (month != null ? month : held.month) === held.month && (year === null || year % 100 === held.year % 100);
  }

  // src/core/dates/text/date-part.ts
  var isIso = (part3) => part3.kind === "plain" || part3.kind === "digits";
  function hasYear(part3) {
    if (part3.kind === "misspelt") return hasYear(part3.meant);
    return part3.kind !== "month-day" && part3.kind !== "two-numbers";
  }

  // src/core/dates/text/numeric-date.ts
  var SIGNS3 = /* @__PURE__ */ new Set([HYPHEN, DASH, "/", ".", "_", "|", "\\"]);
  var COMPACT_LENGTH = 8;
  function separatorAt(tokens, at) {
    const sign2 = signAt(tokens, at);
    if (SIGNS3.has(sign2)) return { value: sign2, next: at + 1 };
    return numberAt(tokens, at) !== "" && !isGlued(tokens, at) ? { value: " ", next: at } : null;
  }
  function triple(a, b, c) {
    if (b.length > 2 || b === "") return null;
    const [first, second, third] = [Number(a), Number(b), Number(c)];
    if (a.length === 4 && c.length <= 2)
      return { kind: "plain", date: { year: first, month: second, day: third } };
    if (a.length > 2) return null;
    if (c.length === 4) return { kind: "year-last", first, second, year: third };
    return c.length <= 2 ? { kind: "short", digits: [a, b, c] } : null;
  }
  function apostropheYear(tokens, at) {
    const digits = numberAt(tokens, at + 1);
    const isYear = signAt(tokens, at) === "'" && digits.length === 2 && isGlued(tokens, at + 1);
    return isYear ? { value: `20${digits}`, next: at + 2 } : null;
  }
  function numericDates(tokens, at) {
    var _a, _b;
    const a = numberAt(tokens, at);
    const one = a === "" ? null : separatorAt(tokens, at + 1);
    const b = one === null ? "" : numberAt(tokens, one.next);
    if (one === null || b === "" || b.length > 2) return [];
    const found = [];
    const two = separatorAt(tokens, one.next + 1);
    if (two !== null && two.value === one.value) {
      const year = apostropheYear(tokens, two.next);
      const c = (_a = year == null ? void 0 : year.value) != null ? _a : numberAt(tokens, two.next);
      const value = c === "" ? null : triple(a, b, c);
      if (value !== null) found.push({ value, next: afterStop(tokens, (_b = year == null ? void 0 : year.next) != null ? _b : two.next + 1) });
    }
    if (a.length <= 2 && [HYPHEN, DASH, "/"].includes(one.value)) {
      found.push({ value: { kind: "two-numbers", first: Number(a), second: Number(b) }, next: one.next + 1 });
    }
    return found;
  }
  function compactDate(tokens, at) {
    const digits = numberAt(tokens, at);
    if (digits === "") return null;
    if (digits.length === COMPACT_LENGTH && wordAt(tokens, at + 1) === "t") {
      const [year, month, day2] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
      if (year !== void 0 && month !== void 0 && day2 !== void 0)
        return { value: { kind: "plain", date: { year, month, day: day2 } }, next: at + 1 };
    }
    const more = [".", ","].includes(signAt(tokens, at + 1)) && isGlued(tokens, at + 1) ? numberAt(tokens, at + 2) : "";
    if (more !== "" && isGlued(tokens, at + 2))
      return { value: { kind: "digits", text: `${digits}.${more}` }, next: at + 3 };
    return { value: { kind: "digits", text: digits }, next: at + 1 };
  }
  function dayOfWeek(year, week, day2) {
    const fourth = { year, month: 1, day: 4 };
    const firstMonday = addDays(fourth, -((weekdayOf(fourth) + 6) % 7));
    const thursday = addDays(firstMonday, (week - 1) * 7 + 3);
    if (week < 1 || day2 < 1 || day2 > 7 || thursday.year !== year) return null;
    return addDays(firstMonday, (week - 1) * 7 + day2 - 1);
  }
  function countedDate(tokens, at) {
    const digits = numberAt(tokens, at);
    if (digits.length !== 4) return null;
    const year = Number(digits);
    const afterSign = signAt(tokens, at + 1) === HYPHEN ? at + 2 : at + 1;
    if (wordAt(tokens, afterSign) === "w") {
      const week = numberAt(tokens, afterSign + 1);
      const glued = week.length === 3;
      const day2 = glued ? week.slice(2) : signAt(tokens, afterSign + 2) === HYPHEN ? numberAt(tokens, afterSign + 3) : "";
      if (!glued && week.length !== 2) return null;
      const date2 = day2.length === 1 ? dayOfWeek(year, Number(week.slice(0, 2)), Number(day2)) : null;
      return { value: { kind: "counted", date: date2 }, next: afterSign + (glued || day2 === "" ? 2 : 4) };
    }
    const ordinal = numberAt(tokens, afterSign);
    if (afterSign !== at + 2 || ordinal.length !== 3) return null;
    const date = addDays({ year, month: 1, day: 1 }, Number(ordinal) - 1);
    const real = Number(ordinal) > 0 && date.year === year && isRealDate(date);
    return { value: { kind: "counted", date: real ? date : null }, next: afterSign + 1 };
  }

  // src/core/dates/text/day-half.ts
  var isPartOfDay = (half) => half === "morning" || half === "afternoon" || half === "evening" || half === "night";
  var WORDS = /* @__PURE__ */ new Map([
    ["am", "am"],
    ["pm", "pm"],
    ["h", "hours"],
    ["hr", "hours"],
    ["hrs", "hours"],
    ["hour", "hours"],
    ["hours", "hours"],
    ["oclock", "clock"],
    ["baje", "clock"],
    ["बजे", "clock"],
    ["noon", "noon"],
    ["midday", "noon"],
    ["midnight", "midnight"],
    ["morning", "morning"],
    ["subah", "morning"],
    ["सुबह", "morning"],
    ["afternoon", "afternoon"],
    ["dopahar", "afternoon"],
    ["दोपहर", "afternoon"],
    ["evening", "evening"],
    ["shaam", "evening"],
    ["sham", "evening"],
    ["शाम", "evening"],
    ["night", "night"],
    ["raat", "night"],
    ["रात", "night"]
  ]);
  function spelledHalf(tokens, at) {
    const letter = wordAt(tokens, at);
    const next = afterStop(tokens, at + 1);
    if (letter !== "a" && letter !== "p" || wordAt(tokens, next) !== "m") return null;
    return { value: letter === "a" ? "am" : "pm", next: afterStop(tokens, next + 1) };
  }
  function clockWord(tokens, at) {
    const spelled2 = wordAt(tokens, at) === "o" && signAt(tokens, at + 1) === "'" && isGlued(tokens, at + 1) && wordAt(tokens, at + 2) === "clock";
    return spelled2 ? { value: "clock", next: at + 3 } : null;
  }
  function phrasedHalf(tokens, at) {
    const isIn = wordAt(tokens, at) === "in" && wordAt(tokens, at + 1) === "the";
    const value = WORDS.get(wordAt(tokens, isIn ? at + 2 : at + 1));
    if (value === void 0 || !isPartOfDay(value)) return null;
    if (isIn) return { value, next: at + 3 };
    return wordAt(tokens, at) === "at" && value === "night" ? { value, next: at + 2 } : null;
  }
  function plainHalf(tokens, at) {
    const half = oneHalf(tokens, at);
    const part3 = (half == null ? void 0 : half.value) === "clock" ? oneHalf(tokens, half.next) : null;
    return part3 !== null && isPartOfDay(part3.value) ? part3 : half;
  }
  function oneHalf(tokens, at) {
    var _a, _b;
    const value = WORDS.get(wordAt(tokens, at));
    if (value !== void 0) return { value, next: afterStop(tokens, at + 1) };
    return (_b = (_a = spelledHalf(tokens, at)) != null ? _a : clockWord(tokens, at)) != null ? _b : phrasedHalf(tokens, at);
  }
  var DAY_ENDS = ["eod", "eob", "cob", "end of day", "close of business"];
  var MOST_DAY_END_WORDS = 3;
  function afterDayEnd(tokens, at) {
    for (let length = 1; length <= MOST_DAY_END_WORDS; length++) {
      const words2 = Array.from({ length }, (_, more) => wordAt(tokens, at + more));
      if (DAY_ENDS.includes(words2.join(" "))) return at + length;
    }
    return null;
  }
  function dayHalfAt(tokens, at) {
    var _a;
    return (_a = plainHalf(tokens, at)) != null ? _a : bracketed(tokens, at, (inside2) => plainHalf(tokens, inside2));
  }

  // src/core/dates/text/weekday-names.ts
  var ENGLISH2 = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
  var SHORTEST2 = 3;
  var HINDI2 = [
    ["रविवार", "रवि", "इतवार"],
    ["सोमवार", "सोम"],
    ["मंगलवार", "मंगल"],
    ["बुधवार", "बुध"],
    ["गुरुवार", "गुरूवार", "गुरु", "बृहस्पतिवार", "वीरवार"],
    ["शुक्रवार", "शुक्र"],
    ["शनिवार", "शनि"]
  ];
  var WEEKDAYS = new Map([
    ...ENGLISH2.flatMap(
      (name, index) => Array.from(
        { length: name.length - SHORTEST2 + 1 },
        (_, more) => [name.slice(0, SHORTEST2 + more), index]
      )
    ),
    ["weds", 3],
    ...HINDI2.flatMap((names2, index) => names2.map((name) => [name.normalize("NFC"), index]))
  ]);
  var WEEKDAY_SPELLINGS = [
    ["sunday", "ravivar", "raviwar", "itwar", "itvar"],
    ["monday", "somvar", "somwar"],
    ["tuesday", "mangalvar", "mangalwar"],
    ["wednesday", "budhvar", "budhwar"],
    ["thursday", "guruvar", "guruwar"],
    ["friday", "shukravar", "shukrawar"],
    ["saturday", "shanivar", "shaniwar"]
  ];
  var isWeekdayName = (word) => WEEKDAYS.has(word);
  function plainWeekday(tokens, at) {
    const weekday = WEEKDAYS.get(wordAt(tokens, at));
    return weekday === void 0 ? null : { value: weekday, next: afterStop(tokens, at + 1) };
  }
  function weekdayAt(tokens, at) {
    var _a;
    return (_a = plainWeekday(tokens, at)) != null ? _a : bracketed(tokens, at, (inside2) => plainWeekday(tokens, inside2));
  }

  // src/core/dates/text/relative-part.ts
  var OPEN2 = { kind: "open" };
  var DAY_END = { kind: "day-end" };
  var inDays = (days) => ({ kind: "days", days });
  var PHRASES = new Map([
    ["day after tomorrow", inDays(2)],
    ["the day after tomorrow", inDays(2)],
    ["day before yesterday", inDays(-2)],
    ...DAY_ENDS.map((phrase) => [phrase, DAY_END]),
    ["today", inDays(0)],
    ["tdy", inDays(0)],
    ["aaj", inDays(0)],
    ["आज", inDays(0)],
    ["tomorrow", inDays(1)],
    ["tommorow", inDays(1)],
    ["tomorow", inDays(1)],
    ["tommorrow", inDays(1)],
    ["tmrw", inDays(1)],
    ["tmr", inDays(1)],
    ["tmw", inDays(1)],
    ["yesterday", inDays(-1)],
    ["now", OPEN2],
    ["asap", OPEN2],
    ["tonight", OPEN2],
    ["kal", OPEN2],
    ["कल", OPEN2],
    ["parso", OPEN2],
    ["parson", OPEN2],
    ["परसों", OPEN2],
    ["next week", OPEN2],
    ["this week", OPEN2],
    ["next month", OPEN2],
    ["this month", OPEN2],
    ["month end", OPEN2],
    ["end of month", OPEN2],
    ["eom", OPEN2],
    ["eow", OPEN2],
    ["end of week", OPEN2]
  ]);
  var MOST_WORDS = 4;
  var FIRST_WORDS = new Set(
    [...PHRASES.keys()].map((phrase) => {
      var _a;
      return (_a = phrase.split(" ")[0]) != null ? _a : "";
    })
  );
  var UNITS = /* @__PURE__ */ new Map([
    ["day", 1],
    ["days", 1],
    ["week", 7],
    ["weeks", 7],
    ["din", 1],
    ["दिन", 1]
  ]);
  var part = (day2, next) => ({
    value: { kind: "relative", day: day2 },
    next
  });
  function countedDays(tokens, at) {
    const before = ["in", "after"].includes(wordAt(tokens, at));
    const from = before ? at + 1 : at;
    const digits = numberAt(tokens, from);
    const unit = UNITS.get(wordAt(tokens, from + 1));
    if (digits === "" || digits.length > 2 || unit === void 0) return null;
    const day2 = inDays(Number(digits) * unit);
    if (before) return part(day2, from + 2);
    if (wordAt(tokens, from + 2) === "later") return part(day2, from + 3);
    return wordAt(tokens, from + 2) === "from" && ["now", "today"].includes(wordAt(tokens, from + 3)) ? part(day2, from + 4) : null;
  }
  function namedDay(tokens, at) {
    const word = wordAt(tokens, at);
    if (!["next", "this", "coming"].includes(word)) return null;
    const weekday = weekdayAt(tokens, at + 1);
    if (weekday === null) return null;
    return part(word === "next" ? OPEN2 : { kind: "weekday", weekday: weekday.value }, weekday.next);
  }
  function relativeAt(tokens, at) {
    var _a;
    if (wordAt(tokens, at) === "") return wordAt(tokens, at + 1) === "" ? null : countedDays(tokens, at);
    for (let length = FIRST_WORDS.has(wordAt(tokens, at)) ? MOST_WORDS : 0; length > 0; length--) {
      const words2 = Array.from({ length }, (_, more) => wordAt(tokens, at + more));
      const day2 = PHRASES.get(words2.join(" "));
      if (day2 !== void 0) return part(day2, at + length);
    }
    return (_a = countedDays(tokens, at)) != null ? _a : namedDay(tokens, at);
  }

  // src/core/dates/text/clock-part.ts
  var MAX_FRACTION_DIGITS = 9;
  var clock = (form, hour2, minute = "0", second = null, fraction = "") => ({
    form,
    hour: Number(hour2),
    minute: Number(minute),
    second: Number(second != null ? second : 0),
    hasSeconds: second !== null,
    zeroMilliseconds: fraction === "000",
    hourDigits: hour2.length
  });
  function pairAfter(tokens, at, sign2) {
    if (signAt(tokens, at) !== sign2) return null;
    const digits = numberAt(tokens, at + 1);
    const close = sign2 === ":" || isGlued(tokens, at) && isGlued(tokens, at + 1);
    return digits.length === 2 && close ? digits : null;
  }
  function fractionAt(tokens, at) {
    const sign2 = signAt(tokens, at);
    const digits = numberAt(tokens, at + 1);
    const close = isGlued(tokens, at) && isGlued(tokens, at + 1);
    return close && (sign2 === "." || sign2 === ",") && digits.length <= MAX_FRACTION_DIGITS ? digits : "";
  }
  function signedClock(tokens, at, sign2) {
    const hour2 = numberAt(tokens, at);
    const minute = pairAfter(tokens, at + 1, sign2);
    if (minute === null) return null;
    const form = sign2 === ":" ? "colon" : "dotted";
    const second = pairAfter(tokens, at + 3, sign2);
    if (second === null) return { value: clock(form, hour2, minute), next: at + 3 };
    const fraction = form === "colon" ? fractionAt(tokens, at + 5) : "";
    return { value: clock(form, hour2, minute, second, fraction), next: at + (fraction === "" ? 5 : 7) };
  }
  var MINUTES = /* @__PURE__ */ new Set(["m", "min"]);
  function letteredClock(tokens, at) {
    const minute = numberAt(tokens, at + 2);
    const close = isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
    if (wordAt(tokens, at + 1) !== "h" || minute.length !== 2 || !close) return null;
    const hour2 = numberAt(tokens, at);
    const isSpelled = hour2.length === 2 && isGlued(tokens, at + 3) && MINUTES.has(wordAt(tokens, at + 3));
    return { value: clock("lettered", hour2, minute), next: isSpelled ? at + 4 : at + 3 };
  }
  var TWELVE = /* @__PURE__ */ new Set(["am", "pm"]);
  function clockAt(tokens, at) {
    var _a, _b, _c, _d;
    const digits = numberAt(tokens, at);
    if (digits.length === 4 || digits.length === 6) {
      const second = digits.length === 6 ? digits.slice(4) : null;
      return { value: clock("figures", digits.slice(0, 2), digits.slice(2, 4), second), next: at + 1 };
    }
    if (digits.length === 3 && TWELVE.has((_a = dayHalfAt(tokens, at + 1)) == null ? void 0 : _a.value)) {
      return { value: clock("figures", digits.slice(0, 1), digits.slice(1)), next: at + 1 };
    }
    if (digits.length !== 1 && digits.length !== 2) return null;
    return (_d = (_c = (_b = signedClock(tokens, at, ":")) != null ? _b : signedClock(tokens, at, ".")) != null ? _c : letteredClock(tokens, at)) != null ? _d : { value: clock("hour", digits), next: at + 1 };
  }

  // src/core/dates/text/clock-time.ts
  var sure = (time) => ({ time, fault: null });
  var faulty = (fault3, time = null) => ({ time, fault: fault3 });
  var PARTS = {
    morning: [4, 11, false],
    afternoon: [1, 5, true],
    evening: [4, 9, true],
    night: [8, 11, true]
  };
  var afterNoon = (time) => ({ ...time, hour: time.hour % 12 + 12 });
  function ofTwelve(time, half) {
    if (time.hour >= 1 && time.hour <= 12) {
      return sure(half === "pm" ? afterNoon(time) : { ...time, hour: time.hour % 12 });
    }
    return faulty("half-day", time.hour > 12 === (half === "pm") ? time : null);
  }
  function inWords(time, part3) {
    const [first, last, late] = PARTS[part3];
    if (late && time.hour > 12)
      return faulty("words", time.hour >= first + 12 && time.hour <= last + 12 ? time : null);
    const fits = time.hour >= first && time.hour <= last;
    const isNoon = part3 === "afternoon" && time.hour === 12;
    if (!fits && !isNoon) return faulty("words");
    return faulty("words", late ? afterNoon(time) : time);
  }
  function withoutWord(part3, time) {
    if (part3.form === "hour") return faulty("unclear", time.hour > 12 ? time : null);
    return part3.form === "figures" ? faulty("unclear", looksLikeYear(part3) ? null : time) : sure(time);
  }
  var looksLikeYear = ({ hour: hour2, hasSeconds }) => (hour2 === 19 || hour2 === 20) && !hasSeconds;
  function clockTime(part3, half) {
    const time = { hour: part3.hour, minute: part3.minute, second: part3.second };
    if (time.hour === 24 && time.minute === 0 && time.second === 0 && (half === "hours" || half === null && part3.form !== "hour" && part3.form !== "dotted")) {
      return faulty("end-of-day", { ...time, hour: 0 });
    }
    if (time.hour > 23 || time.minute > 59 || time.second > 59) return faulty("no-clock");
    switch (half) {
      case null:
        return withoutWord(part3, time);
      case "am":
      case "pm":
        return ofTwelve(time, half);
      case "hours":
        return part3.form === "hour" && part3.hourDigits === 1 ? faulty("unclear") : sure(time);
      case "clock":
        return part3.form === "hour" || part3.form === "figures" ? withoutWord(part3, time) : sure(time);
      case "noon":
        return faulty("words", time.hour === 12 ? time : null);
      case "midnight":
        return faulty("midnight");
      default:
        return inWords(time, half);
    }
  }
  function wordTime(half) {
    if (half === "noon") return faulty("words", NOON);
    if (half === "midnight") return faulty("midnight");
    return isPartOfDay(half) ? faulty("words") : null;
  }

  // src/core/dates/text/zone-names.ts
  var UTC_NAMES = /* @__PURE__ */ new Set(["utc", "gmt", "z", "ut", "zulu"]);
  var GROUPS = [
    ["ist 330", "asia/kolkata asia/calcutta asia/colombo"],
    ["pkt 300", "asia/karachi"],
    ["npt 345", "asia/kathmandu asia/katmandu"],
    ["gst 240", "asia/dubai asia/muscat"],
    ["sgt 480", "asia/singapore"],
    ["myt 480", "asia/kuala_lumpur"],
    ["hkt 480", "asia/hong_kong"],
    ["cst 480", "asia/shanghai asia/taipei asia/macau"],
    ["wib 420", "asia/jakarta"],
    ["ict 420", "asia/bangkok asia/ho_chi_minh asia/saigon"],
    ["jst 540", "asia/tokyo"],
    ["kst 540", "asia/seoul"],
    ["msk 180", "europe/moscow"],
    ["gmt 0 bst 60", "europe/london europe/belfast europe/jersey europe/guernsey europe/isle_of_man"],
    ["gmt 0 ist 60", "europe/dublin"],
    ["wet 0 west 60", "europe/lisbon atlantic/canary atlantic/madeira"],
    [
      "cet 60 cest 120",
      "europe/amsterdam europe/berlin europe/brussels europe/budapest europe/copenhagen europe/madrid europe/oslo europe/paris europe/prague europe/rome europe/stockholm europe/vienna europe/warsaw europe/zurich"
    ],
    ["eet 120 eest 180", "europe/athens europe/bucharest europe/helsinki europe/kiev europe/kyiv europe/sofia"],
    ["sast 120", "africa/johannesburg"],
    ["eat 180", "africa/nairobi"],
    ["wat 60", "africa/lagos"],
    [
      "est -300 edt -240",
      "america/new_york america/detroit america/toronto america/montreal america/indiana/indianapolis america/kentucky/louisville us/eastern"
    ],
    ["cst -360 cdt -300", "america/chicago america/winnipeg america/menominee us/central"],
    ["mst -420 mdt -360", "america/denver america/edmonton america/boise us/mountain"],
    ["mst -420", "america/phoenix"],
    ["pst -480 pdt -420", "america/los_angeles america/vancouver america/tijuana us/pacific"],
    ["akst -540 akdt -480", "america/anchorage"],
    ["hst -600", "pacific/honolulu"],
    ["awst 480", "australia/perth"],
    ["acst 570 acdt 630", "australia/adelaide"],
    ["acst 570", "australia/darwin"],
    ["aest 600 aedt 660", "australia/sydney australia/melbourne australia/hobart australia/canberra"],
    ["aest 600", "australia/brisbane"],
    ["nzst 720 nzdt 780", "pacific/auckland"]
  ].map(([offsets = "", zones = ""]) => ({
    offsets: new Map(
      [...offsets.matchAll(/([a-z]+) (-?\d+)/g)].map((match2) => {
        var _a;
        return [(_a = match2[1]) != null ? _a : "", Number(match2[2])];
      })
    ),
    zones: new Set(zones.split(" "))
  }));
  var ALL_ZONES = GROUPS.flatMap(({ zones }) => [...zones]);
  var LONG_NAMES = /* @__PURE__ */ new Map([
    ["india standard time", "ist"],
    ["indian standard time", "ist"],
    ["coordinated universal time", "utc"],
    ["greenwich mean time", "gmt"],
    ["british summer time", "bst"],
    ["irish standard time", "ist"],
    ["central european standard time", "cet"],
    ["central european time", "cet"],
    ["central european summer time", "cest"],
    ["eastern european standard time", "eet"],
    ["eastern european summer time", "eest"],
    ["eastern standard time", "est"],
    ["eastern daylight time", "edt"],
    ["central standard time", "cst"],
    ["central daylight time", "cdt"],
    ["mountain standard time", "mst"],
    ["mountain daylight time", "mdt"],
    ["pacific standard time", "pst"],
    ["pacific daylight time", "pdt"],
    ["gulf standard time", "gst"],
    ["singapore standard time", "sgt"],
    ["japan standard time", "jst"],
    ["pakistan standard time", "pkt"],
    ["nepal time", "npt"],
    ["australian eastern standard time", "aest"],
    ["australian eastern daylight time", "aedt"]
  ]);
  var MOST_NAME_WORDS = 4;
  var ABBREVIATIONS = /* @__PURE__ */ new Set([
    ...UTC_NAMES,
    ...GROUPS.flatMap(({ offsets }) => [...offsets.keys()])
  ]);
  function zoneAbbreviation(words2) {
    var _a;
    return (_a = LONG_NAMES.get(words2)) != null ? _a : ABBREVIATIONS.has(words2) ? words2 : null;
  }
  function offsetInZone(abbreviation, zone) {
    var _a;
    if (UTC_NAMES.has(abbreviation)) return 0;
    const group = GROUPS.find(
      ({ zones, offsets }) => zones.has(zone.toLowerCase()) && offsets.has(abbreviation)
    );
    return (_a = group == null ? void 0 : group.offsets.get(abbreviation)) != null ? _a : null;
  }
  function possibleOffsets(name) {
    if (UTC_NAMES.has(name)) return [0];
    return GROUPS.flatMap(({ offsets, zones }) => {
      if (zones.has(name)) return [...offsets.values()];
      const offset = offsets.get(name);
      return offset === void 0 ? [] : [offset];
    });
  }
  var RENAMED = /* @__PURE__ */ new Map([
    ["asia/calcutta", "asia/kolkata"],
    ["asia/katmandu", "asia/kathmandu"],
    ["asia/saigon", "asia/ho_chi_minh"],
    ["europe/kiev", "europe/kyiv"],
    ["us/eastern", "america/new_york"],
    ["us/central", "america/chicago"],
    ["us/mountain", "america/denver"],
    ["us/pacific", "america/los_angeles"]
  ]);
  function isSameZone(a, b) {
    const [one, two] = [a.toLowerCase(), b.toLowerCase()].map((name) => {
      var _a;
      return (_a = RENAMED.get(name)) != null ? _a : name;
    });
    return one === two;
  }
  function fixedOffsetOf(abbreviation, zone) {
    var _a;
    const group = GROUPS.find(({ zones }) => zones.has(zone.toLowerCase()));
    return (group == null ? void 0 : group.offsets.size) === 1 ? (_a = group.offsets.get(abbreviation)) != null ? _a : null : null;
  }

  // src/core/dates/text/zone-part.ts
  var MAX_OFFSET_MINUTES = 14 * 60;
  var AREAS = new Set(
    "africa america antarctica arctic asia atlantic australia europe indian pacific us".split(" ")
  );
  function offsetDigits(tokens, at) {
    const digits = numberAt(tokens, at);
    if (digits.length < 1 || digits.length > 4 || !isGlued(tokens, at)) return null;
    const minutesAt = at + 2;
    const colon = digits.length <= 2 && signAt(tokens, at + 1) === ":" && isGlued(tokens, at + 1) && numberAt(tokens, minutesAt).length === 2;
    const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
    const minutes = Number(colon ? numberAt(tokens, minutesAt) : digits.length > 2 ? digits.slice(-2) : 0);
    if (minutes > 59 || hours * 60 + minutes > MAX_OFFSET_MINUTES) return null;
    return { value: hours * 60 + minutes, next: colon ? minutesAt + 1 : at + 1 };
  }
  function signedOffset(tokens, at, minus) {
    const sign2 = signAt(tokens, at);
    if (sign2 !== "+" && !(minus && sign2 === HYPHEN)) return null;
    const digits = offsetDigits(tokens, at + 1);
    if (digits === null) return null;
    const offsetMinutes = sign2 === "+" ? digits.value : -digits.value || 0;
    return { value: { offsetMinutes, names: [] }, next: digits.next };
  }
  function hourBefore(tokens, at) {
    let hourAt = at - 1;
    while (signAt(tokens, hourAt - 1) === ":") hourAt -= 2;
    return hourAt < at - 1 && numberAt(tokens, hourAt) !== "" ? Number(numberAt(tokens, hourAt)) : null;
  }
  function spacedOffset(tokens, at) {
    const [sign2, digits] = [signAt(tokens, at + 1), numberAt(tokens, at + 2)];
    const hour2 = hourBefore(tokens, at);
    if (sign2 !== "+" && sign2 !== HYPHEN || digits.length < 1 || digits.length > 2) return null;
    if (isGlued(tokens, at + 2) || hour2 === null || sign2 === HYPHEN && Number(digits) > hour2) return null;
    const next = tokens[at + 3];
    if (Number(digits) > 12 || (next == null ? void 0 : next.text) === ":" || (next == null ? void 0 : next.kind) === "word") return null;
    return { value: { offsetMinutes: Number(`${sign2}${digits}`) * 60, names: [] }, next: at + 3 };
  }
  function utcOffset(tokens, at) {
    var _a;
    const word = wordAt(tokens, at);
    if (!UTC_NAMES.has(word)) return null;
    const offset = word === "z" || word === "zulu" ? null : (_a = signedOffset(tokens, at + 1, true)) != null ? _a : spacedOffset(tokens, at);
    return offset != null ? offset : { value: { offsetMinutes: 0, names: [] }, next: at + 1 };
  }
  function ianaName(tokens, at) {
    if (!AREAS.has(wordAt(tokens, at)) || signAt(tokens, at + 1) !== "/" || !isGlued(tokens, at + 1))
      return null;
    let name = wordAt(tokens, at);
    let next = at + 1;
    while (["/", "_"].includes(signAt(tokens, next)) && wordAt(tokens, next + 1) !== "" && isGlued(tokens, next) && isGlued(tokens, next + 1)) {
      name += signAt(tokens, next) + wordAt(tokens, next + 1);
      next += 2;
    }
    return { value: { offsetMinutes: null, names: [name] }, next };
  }
  function namedZone(tokens, at) {
    if (wordAt(tokens, at) === "") return null;
    for (let length = MOST_NAME_WORDS; length > 0; length--) {
      const words2 = Array.from({ length }, (_, more) => wordAt(tokens, at + more));
      const name = zoneAbbreviation(words2.join(" "));
      if (name !== null) return { value: { offsetMinutes: null, names: [name] }, next: at + length };
    }
    return null;
  }
  function statement(tokens, at, minus) {
    var _a, _b, _c, _d;
    return (_d = (_c = (_b = (_a = utcOffset(tokens, at)) != null ? _a : signedOffset(tokens, at, minus)) != null ? _b : ianaName(tokens, at)) != null ? _c : namedZone(tokens, at)) != null ? _d : bracketed(
      tokens,
      at,
      (inside2) => {
        var _a2, _b2, _c2;
        return (_c2 = (_b2 = (_a2 = utcOffset(tokens, inside2)) != null ? _a2 : signedOffset(tokens, inside2, true)) != null ? _b2 : ianaName(tokens, inside2)) != null ? _c2 : namedZone(tokens, inside2);
      }
    );
  }
  function minusAfterNames(tokens, at, { offsetMinutes, names: names2 }) {
    var _a;
    if (offsetMinutes !== null || !isGlued(tokens, at)) return null;
    const found = signedOffset(tokens, at, true);
    const offset = (_a = found == null ? void 0 : found.value.offsetMinutes) != null ? _a : null;
    return offset !== null && names2.every((name) => possibleOffsets(name).includes(offset)) ? found : null;
  }
  function joinZones(one, more) {
    var _a;
    const names2 = [...one.names, ...more.names];
    if (one.offsetMinutes === null || more.offsetMinutes === null || one.offsetMinutes === more.offsetMinutes)
      return { offsetMinutes: (_a = one.offsetMinutes) != null ? _a : more.offsetMinutes, names: names2 };
    return more.offsetMinutes === 0 ? { offsetMinutes: one.offsetMinutes, names: [...names2, "utc"] } : null;
  }
  function zoneAt(tokens, at, minus) {
    var _a;
    const first = statement(tokens, at, minus);
    if (first === null) return null;
    let { value, next } = first;
    for (; ; ) {
      const more = (_a = statement(tokens, next, false)) != null ? _a : minusAfterNames(tokens, next, value);
      const joined = more === null ? null : joinZones(value, more.value);
      if (more === null || joined === null) break;
      value = joined;
      next = more.next;
    }
    return { value, next };
  }

  // src/core/dates/text/minus.ts
  var MAX_PLAIN_MINUTES = 10 * 60;
  var UNEVEN_MINUTES = /* @__PURE__ */ new Set([3 * 60 + 30, 2 * 60 + 30]);
  var isPlainOffset = (minutes) => minutes <= MAX_PLAIN_MINUTES && (minutes % 60 === 0 || UNEVEN_MINUTES.has(minutes));
  function fourFigures(minutes, isBehindSpace, start2, looksLikeRange) {
    if (start2.form === "figures" || !isPlainOffset(minutes)) return "range";
    if (isBehindSpace || start2.hasSeconds) return "offset";
    return looksLikeRange ? "range" : "offset";
  }
  function minusMeans(tokens, at, start2, hasHalf, { afterT, afterIso }) {
    const digits = numberAt(tokens, at + 1);
    const offset = offsetDigits(tokens, at + 1);
    if (signAt(tokens, at) !== HYPHEN || offset === null || !isGlued(tokens, at + 1)) return "range";
    if (dayHalfAt(tokens, offset.next) !== null) return "range";
    const { value } = offset;
    if (digits.length !== 4 && (digits.length !== 2 || hasHalf && !start2.hasSeconds)) return "range";
    if (start2.hasSeconds && (afterT || afterIso)) return "offset";
    const rises = value > start2.hour * 60 + start2.minute;
    if (afterT) return isPlainOffset(value) && (afterIso || !rises) ? "offset" : "doubtful";
    if (digits.length === 4) return fourFigures(value, !isGlued(tokens, at), start2, hasHalf || rises);
    return start2.hasSeconds ? "doubtful" : "range";
  }

  // src/core/dates/text/range-edge.ts
  var MIDNIGHT = { hour: 0, minute: 0, second: 0 };
  var NIGHT_HOURS = /* @__PURE__ */ new Set([0, 12]);
  var isOpen = ({ clock: clock2, half }) => clock2 !== null && (half === null || half === "clock");
  function isUnsure(edge) {
    var _a;
    if (((_a = edge.clock) == null ? void 0 : _a.form) !== "hour") return false;
    if (edge.half === "hours") return edge.clock.hourDigits === 1;
    return isOpen(edge) && edge.clock.hour <= 12;
  }
  var lends = (half) => half !== null && (half === "am" || half === "pm" || half === "noon" || isPartOfDay(half));
  function timeUnder(clock2, half) {
    const full = clock2.form === "figures" || clock2.form === "hour" ? { ...clock2, form: "colon" } : clock2;
    const { time, fault: fault3 } = clockTime(full, half === "hours" || half === "clock" ? null : half);
    return fault3 === null || fault3 === "words" ? time : null;
  }
  function ownTime({ clock: clock2, half }) {
    if (half === "midnight") {
      const isNight = clock2 === null || NIGHT_HOURS.has(clock2.hour) && clock2.minute === 0;
      return isNight ? MIDNIGHT : null;
    }
    return clock2 === null ? NOON : timeUnder(clock2, half);
  }
  var secondOf = (time) => (time.hour * 60 + time.minute) * 60 + time.second;
  function borrowedTime(lender, { clock: clock2 }, half, isLater) {
    var _a;
    if (clock2 === null) return null;
    const fits = (time) => time !== null && (lender === null || secondOf(time) !== secondOf(lender) && secondOf(time) > secondOf(lender) === isLater);
    if (isPartOfDay(half)) {
      const time = timeUnder(clock2, half);
      return fits(time) ? time : null;
    }
    if (lender === null) return null;
    const tried = half === "am" ? ["am", "pm"] : ["pm", "am"];
    return (_a = tried.map((each) => timeUnder(clock2, each)).find(fits)) != null ? _a : null;
  }

  // src/core/dates/text/time-range.ts
  var LONGEST_NIGHT_MS = 8 * HOUR_MS;
  var UNTIL_WORDS = new Set(
    ["to", "till", "til", "until", "and", "upto", "through", "thru", "se", "से"].map(
      (word) => word.normalize("NFC")
    )
  );
  var UNTIL_SIGNS = /* @__PURE__ */ new Set([HYPHEN, DASH, "~", "～", "〜", "→", "⇒", "➔", "➜"]);
  var AFTER_RANGE = /* @__PURE__ */ new Set(["tak", "तक"]);
  function wordEdge(tokens, at) {
    const half = dayHalfAt(tokens, at);
    if (half === null || half.value !== "noon" && half.value !== "midnight") return null;
    return { value: { clock: null, half: half.value }, next: half.next };
  }
  function edgeAt(tokens, at) {
    var _a, _b;
    const before = dayHalfAt(tokens, at);
    const spoken = before !== null && isPartOfDay(before.value) ? before : null;
    const clock2 = clockAt(tokens, (_a = spoken == null ? void 0 : spoken.next) != null ? _a : at);
    if (clock2 === null) return wordEdge(tokens, at);
    let half = (_b = spoken == null ? void 0 : spoken.value) != null ? _b : null;
    let { next } = clock2;
    for (let after = dayHalfAt(tokens, next); after !== null; after = dayHalfAt(tokens, next)) {
      if (half === null || half === "clock" && isPartOfDay(after.value)) half = after.value;
      else if (after.value !== "clock") return null;
      next = after.next;
    }
    return { value: { clock: clock2.value, half }, next };
  }
  function untilAt(tokens, at) {
    if (UNTIL_WORDS.has(wordAt(tokens, at))) return at + 1;
    if (!UNTIL_SIGNS.has(signAt(tokens, at))) return null;
    const isArrow = signAt(tokens, at) === HYPHEN && signAt(tokens, at + 1) === ">" && isGlued(tokens, at + 1);
    return isArrow ? at + 2 : at + 1;
  }
  var secondOf2 = (time) => (time.hour * 60 + time.minute) * 60 + time.second;
  var DAY_SECONDS = 24 * 60 * 60;
  function ending(start2, end, isSure) {
    const seconds = end === null ? 0 : secondOf2(end) - secondOf2(start2);
    if (seconds > 0) return { start: start2, end, endsNextDay: false };
    const isNight = seconds < 0 && (seconds + DAY_SECONDS) * SECOND_MS <= LONGEST_NIGHT_MS;
    return isNight && isSure ? { start: start2, end, endsNextDay: true } : { start: start2, end: null, endsNextDay: false };
  }
  var NOTHING = { start: null, end: null, endsNextDay: false };
  function placed(first, second) {
    const [one, two] = [ownTime(first), ownTime(second)];
    if (lends(first.half) && isOpen(second)) {
      if (one === null) return NOTHING;
      return ending(one, borrowedTime(one, second, first.half, true), false);
    }
    if (lends(second.half) && isOpen(first)) {
      const start2 = borrowedTime(two, first, second.half, false);
      return start2 === null ? NOTHING : ending(start2, two, false);
    }
    return one === null || isUnsure(first) ? NOTHING : ending(one, two, !isUnsure(second));
  }
  var isLoose = ({ clock: clock2, half }) => clock2 !== null && half === null && clock2.form !== "colon" && clock2.form !== "lettered";
  function rangeAfter(tokens, at, setting) {
    const first = edgeAt(tokens, at);
    if (first === null) return null;
    const from = untilAt(tokens, first.next);
    if (from === null) return null;
    const { clock: clock2, half } = first.value;
    if (!setting.afterYear && (clock2 == null ? void 0 : clock2.form) === "figures" && half === null) return null;
    const isMinus = signAt(tokens, first.next) === HYPHEN && clock2 !== null;
    if (isMinus && minusMeans(tokens, first.next, clock2, half !== null, setting) !== "range") return null;
    const second = edgeAt(tokens, from);
    if (second === null) return null;
    const edges = [first.value, second.value];
    if (edges.some((edge) => {
      var _a;
      return ((_a = edge.clock) == null ? void 0 : _a.form) === "figures" && edge.clock.hasSeconds;
    })) return null;
    const next = AFTER_RANGE.has(wordAt(tokens, second.next)) ? second.next + 1 : second.next;
    return { value: { ...placed(first.value, second.value), loose: edges.every(isLoose) }, next };
  }

  // src/core/dates/text/time-part.ts
  var part2 = (given, more = {}) => ({
    time: given.time,
    fault: given.fault,
    end: null,
    endsNextDay: false,
    zone: null,
    doubtfulOffset: false,
    zeroMilliseconds: false,
    loose: false,
    ...more
  });
  function timeInWords(tokens, at, setting) {
    var _a, _b;
    const dayEnd2 = setting.afterYear ? afterDayEnd(tokens, at) : null;
    if (dayEnd2 !== null) return { value: part2({ time: null, fault: "words" }), next: dayEnd2 };
    const half = dayHalfAt(tokens, at);
    const given = half === null ? null : wordTime(half.value);
    if (half === null || given === null) return null;
    const zone = zoneAt(tokens, half.next, false);
    return { value: part2(given, { zone: (_a = zone == null ? void 0 : zone.value) != null ? _a : null }), next: (_b = zone == null ? void 0 : zone.next) != null ? _b : half.next };
  }
  function isoTime(clock2) {
    const full = clock2.form === "hour" && clock2.hourDigits === 2 ? { ...clock2, form: "colon" } : clock2;
    return clockTime(full.form === "figures" ? { ...full, form: "colon" } : full, null);
  }
  function isMeantAsTime(clock2, half, setting) {
    if (setting.afterT) return true;
    if (clock2.form === "figures") {
      return !clock2.hasSeconds && (half === "hours" || clock2.hourDigits === 1 || setting.afterYear);
    }
    return clock2.form !== "hour" || half !== null || setting.afterAt;
  }
  var INDIA = "asia/kolkata";
  var UTC_WORDS = /* @__PURE__ */ new Set(["utc", "gmt"]);
  function hasBarePlus(tokens, from, to, isExact2) {
    for (let at = from; at < to; at++) {
      const digits = numberAt(tokens, at + 1);
      const isBare = digits.length <= 2 && signAt(tokens, at + 2) !== ":";
      if (signAt(tokens, at) !== "+" || !isBare || UTC_WORDS.has(wordAt(tokens, at - 1))) continue;
      if (!isExact2 || digits.length < 2) return true;
    }
    return false;
  }
  function zoneWithCountry(tokens, at, minus) {
    const zone = zoneAt(tokens, at, minus);
    if (zone === null) return null;
    const country = bracketed(
      tokens,
      zone.next,
      (inside2) => wordAt(tokens, inside2) === "india" ? { value: INDIA, next: inside2 + 1 } : null
    );
    if (country === null) return zone;
    const { value } = zone;
    return { value: { ...value, names: [...value.names, country.value] }, next: country.next };
  }
  function plainTime(tokens, at, setting) {
    var _a, _b, _c, _d, _e, _f;
    const before = dayHalfAt(tokens, at);
    const spoken = before !== null && wordTime(before.value) !== null ? before : null;
    const clock2 = clockAt(tokens, (_a = spoken == null ? void 0 : spoken.next) != null ? _a : at);
    if (clock2 === null) return null;
    const after = dayHalfAt(tokens, clock2.next);
    const clockWord2 = (after == null ? void 0 : after.value) === "clock" && spoken !== null;
    if (spoken !== null && (after !== null && !clockWord2 || clock2.value.form === "figures")) return null;
    const half = spoken != null ? spoken : after;
    if (!isMeantAsTime(clock2.value, (_b = half == null ? void 0 : half.value) != null ? _b : null, setting)) return null;
    const next = (_c = after == null ? void 0 : after.next) != null ? _c : clock2.next;
    const minus = minusMeans(tokens, next, clock2.value, half !== null, setting);
    const zone = zoneWithCountry(tokens, next, minus === "offset" || minus === "doubtful");
    const iso = setting.afterT && half === null;
    const given = iso ? isoTime(clock2.value) : clockTime(clock2.value, (_d = half == null ? void 0 : half.value) != null ? _d : null);
    const isExact2 = setting.afterT || clock2.value.hasSeconds;
    const barePlus = zone !== null && hasBarePlus(tokens, next, zone.next, isExact2);
    const value = part2(barePlus ? { time: null, fault: "bare-plus" } : given, {
      zone: (_e = zone == null ? void 0 : zone.value) != null ? _e : null,
      doubtfulOffset: zone !== null && minus === "doubtful",
      zeroMilliseconds: clock2.value.zeroMilliseconds,
      loose: half === null && clock2.value.form !== "colon" && clock2.value.form !== "lettered"
    });
    return { value, next: (_f = zone == null ? void 0 : zone.next) != null ? _f : next };
  }
  function repeatedAt(tokens, { value, next }, setting) {
    const alone2 = { ...setting, afterT: false, afterAt: false };
    const again = bracketed(tokens, next, (inside2) => plainTime(tokens, inside2, alone2));
    if (again === null || again.value.time === null || value.time === null) return null;
    const isSure = value.fault === null && again.value.fault === null && again.value.zone === null;
    return isSure && formatTime(value.time) === formatTime(again.value.time) ? again.next : null;
  }
  var SPOKEN_MINUTES = /* @__PURE__ */ new Map([
    ["half past", 30],
    ["quarter past", 15],
    ["quarter to", -15]
  ]);
  function spokenTime(tokens, at) {
    var _a, _b;
    const minutes = SPOKEN_MINUTES.get(`${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`);
    const clock2 = minutes === void 0 ? null : clockAt(tokens, at + 2);
    if (minutes === void 0 || clock2 === null || clock2.value.form !== "hour") return null;
    const half = dayHalfAt(tokens, clock2.next);
    const { time } = clockTime(clock2.value, (_a = half == null ? void 0 : half.value) != null ? _a : null);
    const total = time === null || half === null ? null : time.hour * 60 + minutes;
    const meant = total === null ? null : { hour: Math.floor(total / 60), minute: (total + 60) % 60, second: 0 };
    const next = (_b = half == null ? void 0 : half.next) != null ? _b : clock2.next;
    return { value: part2({ time: meant !== null && meant.hour >= 0 ? meant : null, fault: "words" }), next };
  }
  function timesAt(tokens, at, setting) {
    var _a, _b, _c, _d;
    const from = wordAt(tokens, at) === "from" || wordAt(tokens, at) === "between";
    const range = rangeAfter(tokens, from ? at + 1 : at, setting);
    const found = [];
    if (range !== null && (setting.afterYear || !range.value.loose)) {
      const zone = zoneAt(tokens, range.next, false);
      const { start: start2, end, endsNextDay, loose } = range.value;
      const value = part2(
        { time: start2, fault: "range" },
        { end, endsNextDay, zone: (_a = zone == null ? void 0 : zone.value) != null ? _a : null, loose }
      );
      found.push({ value, next: (_b = zone == null ? void 0 : zone.next) != null ? _b : range.next });
    }
    if (from) return found;
    const plain2 = (_d = (_c = plainTime(tokens, at, setting)) != null ? _c : timeInWords(tokens, at, setting)) != null ? _d : spokenTime(tokens, at);
    if (plain2 === null) return found;
    const again = repeatedAt(tokens, plain2, setting);
    return [...found, plain2, ...again === null ? [] : [{ ...plain2, next: again }]];
  }

  // src/core/dates/text/unwrapped.ts
  var PAIRS = /* @__PURE__ */ new Map([
    ['"', '"'],
    ["“", "”"],
    ["'", "'"],
    ["(", ")"],
    ["[", "]"]
  ]);
  var LAST_SIGNS = /* @__PURE__ */ new Set([".", ";", ","]);
  function inner(tokens) {
    const [open, last] = [signAt(tokens, 0), tokens.length - 1];
    const close = PAIRS.get(open);
    if (close === void 0 || last < 1 || signAt(tokens, last) !== close) return null;
    const inside2 = tokens.slice(1, -1);
    return inside2.some(({ kind, text: text2 }) => kind === "sign" && (text2 === open || text2 === close)) ? null : inside2;
  }
  function unwrapped(tokens) {
    const last = tokens.length - 1;
    const isSingle = !LAST_SIGNS.has(signAt(tokens, last - 1));
    const isEnded = last > 0 && LAST_SIGNS.has(signAt(tokens, last)) && isGlued(tokens, last) && isSingle;
    const shorter = isEnded ? tokens.slice(0, last) : null;
    return [shorter, inner(tokens)].filter((tried) => tried !== null);
  }

  // src/core/dates/text/word-date.ts
  var SIGNS4 = /* @__PURE__ */ new Set([HYPHEN, DASH, "/", ",", "_", "|"]);
  var ORDINALS = /* @__PURE__ */ new Set(["st", "nd", "rd", "th"]);
  var ordinalOf = (day2) => {
    var _a;
    return day2 >= 11 && day2 <= 13 ? "th" : (_a = ["th", "st", "nd", "rd"][day2 % 10]) != null ? _a : "th";
  };
  function afterSeparator(tokens, at) {
    const next = SIGNS4.has(signAt(tokens, at)) ? at + 1 : at;
    return wordAt(tokens, next) === "of" ? next + 1 : next;
  }
  function monthAt(tokens, at) {
    const word = wordAt(tokens, at);
    const month = monthOfName(word);
    const number4 = month != null ? month : monthNear(word);
    return number4 === null ? null : { value: { kind: "month", number: number4, misspelt: month === null }, next: afterStop(tokens, at + 1) };
  }
  function dayAt(tokens, at) {
    const digits = numberAt(tokens, at);
    if (digits === "" || digits.length > 2) return null;
    const ordinal = wordAt(tokens, at + 1);
    const number4 = Number(digits);
    if (!ORDINALS.has(ordinal))
      return { value: { kind: "day", number: number4, misspelt: false }, next: afterStop(tokens, at + 1) };
    return { value: { kind: "ordinal", number: number4, misspelt: ordinal !== ordinalOf(number4) }, next: at + 2 };
  }
  function yearAt(tokens, at) {
    const apostrophe = apostropheYear(tokens, at);
    if (apostrophe !== null) {
      return {
        value: { kind: "year", number: Number(apostrophe.value), misspelt: false },
        next: apostrophe.next
      };
    }
    const digits = numberAt(tokens, at);
    if (digits.length !== 4 && digits.length !== 2) return null;
    const kind = digits.length === 4 ? "year" : "short-year";
    return { value: { kind, number: Number(digits), misspelt: false }, next: at + 1 };
  }
  var READERS = { month: monthAt, day: dayAt, year: yearAt };
  var ORDERS = [
    ["day", "month", "year"],
    ["month", "day", "year"],
    ["year", "month", "day"],
    ["day", "month"],
    ["month", "day"]
  ];
  function inOrder2(tokens, at, order) {
    const parts = [];
    let next = at;
    for (const kind of order) {
      const from = parts.length === 0 ? next : afterSeparator(tokens, next);
      const found = READERS[kind](tokens, from);
      if (found === null) return null;
      if (from === next && parts.length > 0 && numberAt(tokens, from) !== "" && numberAt(tokens, from - 1) !== "" && isGlued(tokens, from))
        return null;
      parts.push(found.value);
      next = found.next;
    }
    return { value: parts, next };
  }
  function toDate(parts) {
    var _a, _b, _c;
    const numberOf = (kind) => {
      var _a2;
      return (_a2 = parts.find((part3) => part3.kind === kind)) == null ? void 0 : _a2.number;
    };
    const [month, day2] = [numberOf("month"), (_a = numberOf("day")) != null ? _a : numberOf("ordinal")];
    const [year, shortYear] = [numberOf("year"), numberOf("short-year")];
    if (month === void 0 || day2 === void 0) return null;
    if (shortYear !== void 0 && ((_b = parts[0]) == null ? void 0 : _b.kind) === "short-year") return null;
    if (shortYear !== void 0) return { kind: "short-year", date: { year: shortYear, month, day: day2 } };
    return year === void 0 ? { kind: "month-day", month, day: day2, atYear: ((_c = parts[1]) == null ? void 0 : _c.kind) === "day" } : { kind: "plain", date: { year, month, day: day2 } };
  }
  function wordDates(tokens, at) {
    if (![0, 1, 2, 3].some((more) => wordAt(tokens, at + more) !== "")) return [];
    return ORDERS.flatMap((order) => {
      const found = inOrder2(tokens, at, order);
      const date = found === null ? null : toDate(found.value);
      if (found === null || date === null) return [];
      const misspelt2 = found.value.some((part3) => part3.misspelt);
      return [{ value: misspelt2 ? { kind: "misspelt", meant: date } : date, next: found.next }];
    });
  }

  // src/core/dates/text/parse-date-text.ts
  var START = { weekday: null, date: null, time: null, afterT: false, afterAt: false };
  var OPENING = /* @__PURE__ */ new Set(["(", "["]);
  var SIGNS5 = /* @__PURE__ */ new Set([",", "|", "@", "_", HYPHEN, DASH, ";"]);
  function isColonAfterDate(tokens, at, { date, time }) {
    if (date === null || time !== null || !isGlued(tokens, at)) return false;
    return !isGlued(tokens, at + 1) || signAt(tokens, at + 2) === ":";
  }
  function connected(tokens, at, state) {
    if (wordAt(tokens, at) === "t" && state.date !== null && numberAt(tokens, at + 1) !== "" && isGlued(tokens, at) && isGlued(tokens, at + 1)) {
      return { value: { ...state, afterT: true, afterAt: false }, next: at + 1 };
    }
    const isFirst = state.date === null && state.time === null && state.weekday === null;
    const sign2 = isFirst ? "" : signAt(tokens, at);
    const isColon = sign2 === ":" && isColonAfterDate(tokens, at, state);
    const next = SIGNS5.has(sign2) || isColon ? at + 1 : at;
    const word = wordAt(tokens, next);
    const afterAt = word === "at" || sign2 === "@";
    return {
      value: { ...state, afterT: false, afterAt },
      next: word === "at" || word === "on" ? next + 1 : next
    };
  }
  function lateYear(tokens, at, date) {
    const digits = numberAt(tokens, at);
    if (date.kind !== "month-day" || digits.length !== 4) return null;
    return {
      value: { kind: "plain", date: { year: Number(digits), month: date.month, day: date.day } },
      next: at + 1
    };
  }
  function datesAt(tokens, at) {
    const single = [compactDate(tokens, at), countedDate(tokens, at), relativeAt(tokens, at)];
    return [...numericDates(tokens, at), ...wordDates(tokens, at), ...single.filter((found) => found !== null)];
  }
  function bracketedTimes(tokens, at, setting) {
    if (!OPENING.has(signAt(tokens, at))) return [];
    return timesAt(tokens, at + 1, { ...setting, afterAt: false }).flatMap((time) => {
      const found = bracketed(tokens, at, () => time);
      return found === null ? [] : [found];
    });
  }
  function lateZone(tokens, at) {
    const word = OPENING.has(signAt(tokens, at)) ? at + 1 : at;
    const name = wordAt(tokens, word);
    return name === "" || name === "z" ? null : zoneAt(tokens, at, false);
  }
  function* steps(tokens, at, state) {
    const { afterT, afterAt, weekday, date, time } = state;
    if (!afterT && weekday === null) {
      const found = weekdayAt(tokens, at);
      if (found !== null) yield { value: { ...state, weekday: found.value }, next: found.next };
    }
    if (time === null) {
      const afterYear = date !== null && hasYear(date);
      const setting = { afterT, afterAt, afterIso: date !== null && isIso(date), afterYear };
      for (const found of [...timesAt(tokens, at, setting), ...bracketedTimes(tokens, at, setting)]) {
        yield { value: { ...state, time: found.value }, next: found.next };
      }
    } else if (time.zone === null) {
      const found = lateZone(tokens, at);
      if (found !== null) yield { value: { ...state, time: { ...time, zone: found.value } }, next: found.next };
    }
    if (afterT) return;
    if (date === null) {
      for (const found of datesAt(tokens, at))
        yield { value: { ...state, date: found.value }, next: found.next };
    } else if (time !== null || weekday !== null) {
      const found = lateYear(tokens, at, date);
      if (found !== null) yield { value: { ...state, date: found.value }, next: found.next };
    }
  }
  var COMPACT_LENGTH2 = 8;
  function isWhole({ date, time, weekday }) {
    if (date === null) return time === null || (weekday === null ? !time.loose : time.fault !== "unclear");
    if (date.kind !== "digits" || time === null) return date.kind !== "digits" || weekday === null;
    return weekday === null && date.text.length === COMPACT_LENGTH2;
  }
  function collect(tokens, at, state, found) {
    if (at === tokens.length) {
      const { weekday, date, time } = state;
      if (isWhole(state)) found.push({ weekday, date, time });
      return;
    }
    const { value, next } = connected(tokens, at, state);
    for (const step of steps(tokens, next, value)) collect(tokens, step.next, step.value, found);
  }
  function distinct(found) {
    return [...new Map(found.map((parsed) => [JSON.stringify(parsed), parsed])).values()];
  }
  function parseDateText(text2) {
    const tokens = lexDate(text2);
    if (tokens === null || tokens.length === 0) return [];
    for (const tried of [tokens, ...unwrapped(tokens)]) {
      const found = [];
      collect(tried, 0, START, found);
      if (found.length > 0) return found.length < 2 ? found : distinct(found);
    }
    return [];
  }
  var IN_TIME_COLUMN = { afterT: false, afterAt: true, afterIso: false, afterYear: true };
  function asColumnTime(tokens) {
    const from = wordAt(tokens, 0) === "at" ? 1 : 0;
    const afterT = tokens.length === 1 && numberAt(tokens, 0).length === 4;
    const times = timesAt(tokens, from, { ...IN_TIME_COLUMN, afterT });
    return times.filter(({ next }) => next === tokens.length).map(({ value }) => value);
  }
  function parseTimeText(text2) {
    const tokens = lexDate(text2);
    if (tokens === null) return [];
    for (const tried of [tokens, ...unwrapped(tokens)]) {
      const found = asColumnTime(tried);
      if (found.length > 0) return found;
    }
    return [];
  }

  // src/core/dates/column-order.ts
  var NUMBERS = /(?:^|\D)(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?'?\d{2}/;
  var OTHER_SCRIPT = /[^\x20-\x7e]/;
  var LOOKED_AT = 100;
  function mayProve(text2) {
    const start2 = text2.slice(0, LOOKED_AT);
    if (OTHER_SCRIPT.test(start2)) return true;
    const match2 = NUMBERS.exec(start2);
    return match2 !== null && (Number(match2[1]) > 12 || Number(match2[2]) > 12);
  }
  function pairOf2(text2) {
    var _a;
    const [only2] = parseDateText(text2);
    const part3 = (_a = only2 == null ? void 0 : only2.date) != null ? _a : null;
    if ((part3 == null ? void 0 : part3.kind) === "year-last") return [part3.first, part3.second];
    return (part3 == null ? void 0 : part3.kind) === "short" ? [Number(part3.digits[0]), Number(part3.digits[1])] : null;
  }
  function provenOrder(text2) {
    const pair = pairOf2(text2);
    if (pair === null) return null;
    const [first, second] = pair;
    if (first > 12 && first <= 31 && second <= 12) return "DMY";
    return second > 12 && second <= 31 && first <= 12 ? "MDY" : null;
  }
  function contradicts(display, order) {
    const pair = mayProve(display) ? shownPair(parseDateText(display)) : null;
    const read = pair === null ? null : inOrder(pair, order);
    return read !== null && read.month > 12 && read.month <= 31 && read.day <= 12;
  }
  function otherOrderSeen(cells, order, sheetOrder) {
    for (const { value, display } of cells) {
      if (typeof value === "object" && order !== sheetOrder && contradicts(display, order)) return true;
      if (typeof value !== "string" || !mayProve(value)) continue;
      const proven = provenOrder(value);
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

  // src/core/checks/order-advice.ts
  var OTHER_ORDER = "date-order";
  var EITHER_ORDER = "date-ambiguous-order";
  function orderAdvice(rows, column) {
    const ofColumn = rows.map(
      ({ issues }) => issues.find((issue) => issue.column === column && [OTHER_ORDER, EITHER_ORDER].includes(issue.code))
    );
    const shown2 = ofColumn.filter((issue) => (issue == null ? void 0 : issue.code) === OTHER_ORDER);
    const orders = new Set(shown2.map((issue) => {
      var _a;
      return provenOrder((_a = issue == null ? void 0 : issue.found) != null ? _a : "");
    }));
    const [order] = orders;
    if (order === void 0 || order === null || orders.size > 1 || ofColumn.includes(void 0)) return null;
    const which = shown2.length === rows.length ? `All ${rows.length} dates in this column` : "All dates in this column that show their order";
    return `${which} are ${ORDER_WORDS[order]}: choose that order under Match columns, Dates and times.`;
  }

  // src/core/checks/describe-issue.ts
  function describeIssue(issue) {
    return issue.header === "" ? issue.message : `${issue.header}: ${issue.message}`;
  }
  var LEVELS = ["error", "warning"];
  function toGroup({ first, row, count: count3 }) {
    const { level, code, header, column, message, question = null } = first;
    const summary = `${count3} ${count3 === 1 ? "row" : "rows"}: ${header} ${issueTitle(code)}.`;
    const firstCell2 = column === null ? null : cellName(row, column);
    return { level, code, header, column, count: count3, firstRow: row, firstCell: firstCell2, summary, message, question };
  }
  function withAdvice(group, checked) {
    if (group.code !== "date-order" || group.column === null || group.count < 2) return group;
    const advice = orderAdvice(checked, group.column);
    return advice === null ? group : { ...group, summary: `${group.summary} ${advice}` };
  }
  function groupIssues(checked) {
    const tallies = /* @__PURE__ */ new Map();
    for (const { rowNumber: rowNumber2, issues } of checked) {
      for (const issue of issues) {
        const key2 = JSON.stringify([issue.level, issue.code, issue.column, issue.header]);
        const tally = tallies.get(key2);
        if (tally === void 0) tallies.set(key2, { first: issue, row: rowNumber2, count: 1 });
        else tally.count++;
      }
    }
    return [...tallies.values()].map((tally) => withAdvice(toGroup(tally), checked)).sort(
      (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count || a.firstRow - b.firstRow
    );
  }

  // src/core/dates/text/zone-places.ts
  var REGIONS = [
    ["india indian", "asia/kolkata"],
    ["uae gulf", "asia/dubai"],
    ["uk british", "europe/london"],
    ["nepal", "asia/kathmandu"],
    ["eastern us usa", "america/new_york"],
    ["central us usa", "america/chicago"],
    ["mountain us usa", "america/denver"],
    ["pacific us usa", "america/los_angeles"],
    ["eastern", "australia/sydney"]
  ];
  var cityOf = (zone) => zone.slice(zone.lastIndexOf("/") + 1).replace(/_/g, " ");
  var PLACES = (() => {
    const places2 = /* @__PURE__ */ new Map();
    const add = (place2, zone) => {
      var _a;
      return places2.set(place2, [...(_a = places2.get(place2)) != null ? _a : [], zone]);
    };
    for (const zone of ALL_ZONES) add(cityOf(zone), zone);
    for (const [words2, zone] of REGIONS) for (const word of words2.split(" ")) add(word, zone);
    return places2;
  })();
  var zonesOf = (words2) => {
    var _a;
    return (_a = PLACES.get(words2.replace(/ (?:standard|daylight|summer)$/, ""))) != null ? _a : [];
  };
  var isZonePlace = (words2) => zonesOf(words2.toLowerCase()).length > 0;
  var INDIAN_OFFSET = /^(?:(?:utc|gmt) ?[ +]? ?|\+ ?)0?5[:.]?30$/;
  function isSheetZone(hint, zone) {
    const lower = hint.toLowerCase();
    if (isSameZone(lower, zone) || zonesOf(lower).some((place2) => isSameZone(place2, zone))) return true;
    if (UTC_NAMES.has(lower)) return /^(?:etc\/)?(?:utc|gmt|zulu|universal)$/i.test(zone);
    return fixedOffsetOf(lower, zone) !== null || isSameZone("asia/kolkata", zone) && INDIAN_OFFSET.test(lower);
  }

  // src/core/fields/header-hints.ts
  var NO_HINTS = {
    order: null,
    unit: null,
    zoneHint: null,
    strangeOrder: null,
    unused: null
  };
  var joinHints = (one, other) => {
    var _a, _b, _c, _d, _e;
    return {
      order: (_a = one.order) != null ? _a : other.order,
      unit: (_b = one.unit) != null ? _b : other.unit,
      zoneHint: (_c = one.zoneHint) != null ? _c : other.zoneHint,
      strangeOrder: (_d = one.strangeOrder) != null ? _d : other.strangeOrder,
      unused: (_e = one.unused) != null ? _e : other.unused
    };
  };
  var UNITS2 = [
    ["minutes", /^(?:in |no of )?(?:minutes?|mins?|m)(?: before.{0,20})?$/],
    ["hours", /^(?:in |no of )?(?:hours?|hrs?|h)(?: before.{0,20})?$/],
    ["days", /^(?:in |no of )?days?(?: before.{0,20})?$/]
  ];
  var ZONE = /^(?:in )?((?:IST|UTC|GMT|[ECMP][SD]T|ET|PT|BST|CES?T|AE[SD]T|SGT|JST|HKT|PKT|GST)(?:[ +-]{1,3}\d{1,2}(?:[:.]?\d{2})?)?|[+-]\d{1,2}:\d{2}|(?:A(?:frica|merica|ntarctica|sia|tlantic|ustralia)|Europe|Indian|Pacific|Etc)\/[A-Z][A-Za-z_]{2,20})(?: time)?$/;
  var ZONE_IN_CAPITALS_ONLY = /^(?:est|et|pt)$/;
  var ZONE_OF_PLACE = /^(?:in )?([A-Za-z]{2,12}(?: [A-Za-z]{2,12}){0,2}) time$/i;
  var HALF_OF_DAY = /^(?:in |only )?(?:a\.?m|p\.?m|morning|afternoon|evening|night)(?: only)?$/;
  function zoneIn(text2) {
    var _a, _b, _c;
    const exact = (_a = ZONE.exec(text2)) == null ? void 0 : _a[1];
    if (exact !== void 0) return exact;
    const upper = (_b = ZONE.exec(text2.toUpperCase().replace(/^IN | TIME$/g, ""))) == null ? void 0 : _b[1];
    if (upper !== void 0 && !ZONE_IN_CAPITALS_ONLY.test(text2)) return upper;
    const place2 = (_c = ZONE_OF_PLACE.exec(text2)) == null ? void 0 : _c[1];
    return place2 !== void 0 && isZonePlace(place2) ? place2 : null;
  }
  var NOTHING_SAID = /^(?:required|reqd|mandatory|compulsory|must|optional|if any|if known|if needed|time optional|guid|uuid|yes\/no|y\/n|yes or no|true\/false|[01]\/[01]|if applicable|auto|auto generated|drop ?down)$/;
  var FORMAT_WORDS = new Map([
    ...["d", "dd", "day"].map((word) => [word, "D"]),
    ...["m", "mm", "mmm", "mmmm", "mon", "month"].map((word) => [word, "M"]),
    ...["y", "yy", "yyyy", "yr", "year"].map((word) => [word, "Y"]),
    ...["h", "hh", "s", "ss", "sss", "a", "am", "pm", "tt", "t", "hr", "hrs", "z", "ampm", "hhmm"].map(
      (word) => [word, "h"]
    ),
    ...["e", "g", "eg", "ex", "example", "format", "like", "as", "in", "only", "date", "time", "and", "or"].map(
      (word) => [word, ""]
    ),
    ...["hour", "hours", "optional", "required", "first", "please"].map((word) => [word, ""])
  ]);
  var INITIALS = /^[dmy]{3}$/;
  var COMPACT = /^(d{1,2}|m{2,3}|y{2,4})(d{1,2}|m{2,3}|y{2,4})(d{1,2}|m{2,3}|y{2,4})$/;
  var EXAMPLE = /(?:^|\D)(\d{1,4})[-/.](\d{1,2})[-/.](\d{2,4})(?!\d)/;
  var AMERICAN = /^(?:us|usa|american) (?:date |style |format ?){1,2}$/;
  var DAY_FIRST = /^(?:uk|indian?|british|european) (?:date |style |format ?){1,2}$/;
  function orderOfLetters(letters2) {
    if (letters2.startsWith("DM")) return "DMY";
    if (letters2.startsWith("MD")) return "MDY";
    if (letters2.startsWith("YM")) return "YMD";
    return /D/.test(letters2) && /M/.test(letters2) && /Y/.test(letters2) ? "strange" : null;
  }
  function orderOfFormat(text2) {
    let letters2 = "";
    let isTime = false;
    for (const token of text2.split(/[^a-z]+/)) {
      const compact2 = COMPACT.exec(token);
      const words2 = INITIALS.test(token) ? [...token] : compact2 === null ? [token] : compact2.slice(1);
      for (const word of words2) {
        if (word === "") continue;
        const letter = FORMAT_WORDS.get(word);
        if (letter === void 0) return void 0;
        if (letter === "h") isTime = true;
        else if (!(isTime && letter === "M")) letters2 += letter;
      }
    }
    return letters2.length >= 2 || isTime && letters2 === "" ? orderOfLetters(letters2) : void 0;
  }
  function orderOfExample(text2) {
    var _a;
    const [, first = "", second = "", third = ""] = (_a = EXAMPLE.exec(text2)) != null ? _a : [];
    if (first === "") return void 0;
    if (first.length === 4) return "YMD";
    if (third.length === 3) return void 0;
    if (Number(first) > 12) return "DMY";
    return Number(second) > 12 ? "MDY" : null;
  }
  function readOne(text2) {
    var _a;
    const lower = text2.toLowerCase();
    if (lower === "" || NOTHING_SAID.test(lower)) return NO_HINTS;
    const unit = (_a = UNITS2.find(([, pattern]) => pattern.test(lower))) == null ? void 0 : _a[0];
    if (unit !== void 0) return { ...NO_HINTS, unit };
    const zoneHint = zoneIn(text2);
    if (zoneHint !== null) return { ...NO_HINTS, zoneHint };
    if (HALF_OF_DAY.test(lower)) return { ...NO_HINTS, unused: text2 };
    if (AMERICAN.test(lower)) return { ...NO_HINTS, order: "MDY" };
    if (DAY_FIRST.test(lower)) return { ...NO_HINTS, order: "DMY" };
    const example = orderOfExample(lower);
    const order = example === void 0 ? orderOfFormat(lower) : example;
    if (order === void 0) return null;
    return order === "strange" ? { ...NO_HINTS, strangeOrder: text2 } : { ...NO_HINTS, order };
  }
  var bare = (text2) => text2.replace(/^[\s.*:]+/, "").replace(/[\s.*:]+$/, "");
  function readSeveral(text2) {
    const pieces = text2.split(/[,;|&]| - /);
    const hints = pieces.map((piece) => readOne(bare(piece)));
    if (pieces.length > 1) {
      return hints.reduce((one, other) => one === null || other === null ? null : joinHints(one, other));
    }
    const space = text2.lastIndexOf(" ");
    const zone = space === -1 ? null : readOne(bare(text2.slice(space)));
    const before = zone === null || zone.zoneHint === null ? null : readOne(bare(text2.slice(0, space)));
    return zone === null || before === null ? null : joinHints(before, zone);
  }
  function readHint(text2) {
    var _a;
    const trimmed = bare(text2);
    return (_a = readOne(trimmed)) != null ? _a : readSeveral(trimmed);
  }

  // src/core/fields/header-key.ts
  var MAX_HEADER_LENGTH = 200;
  function headerKey(header) {
    return header.slice(0, MAX_HEADER_LENGTH).normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  }

  // src/core/fields/header-parts.ts
  var MAX_HEADER_LENGTH2 = 200;
  var BRACKETS = /[([{<]([^()[\]{}<>]{0,60})[)\]}>]/g;
  var OF_TASK = /<TASK [a-z0-9_]{1,60}>/g;
  var TRAILING = /(?: in |[\s,:|/_-]{1,3})([A-Za-z+][A-Za-z/:.+-]{0,18}(?: ?hh:mm(?: ?am\/pm)?)?)$/;
  var LEADING_NUMBER = /^\s*\(?(?:\d{1,2}|[a-hA-H])[.)]\s+/;
  var splitCamel = (text2) => text2.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  var wordsOf = (text2) => splitCamel(text2).toLowerCase().split(/[^\p{L}\p{M}\p{N}%]+/u).filter((word) => word !== "");
  function readHeader(header) {
    var _a, _b, _c;
    let hints = NO_HINTS;
    let unread = null;
    const whole = cleanToken(header.slice(0, MAX_HEADER_LENGTH2), MAX_HEADER_LENGTH2).normalize("NFKC");
    const named2 = whole.replace(OF_TASK, " ").replace(BRACKETS, (_, inside2) => {
      const hint2 = readHint(inside2);
      if (hint2 !== null) hints = joinHints(hints, hint2);
      else unread != null ? unread : unread = inside2.trim();
      return hint2 === null ? ` ${inside2} ` : " ";
    }).replace(LEADING_NUMBER, "").replace(/['’]s(?=\s|$)/g, "").replace(/[\s*#:.]+$/, "");
    const trailing = TRAILING.exec(named2);
    const hint = trailing === null ? null : readHint((_a = trailing[1]) != null ? _a : "");
    const isHint = hint !== null && /[/-]|^(?:IST|UTC|GMT|[A-Z]{2,4}|min|hr|hour|minute|required|mandatory|optional)/.test(
      (_b = trailing == null ? void 0 : trailing[1]) != null ? _b : ""
    );
    const bare2 = isHint ? named2.slice(0, (_c = trailing == null ? void 0 : trailing.index) != null ? _c : 0) : named2;
    if (isHint && hint !== null) hints = joinHints(hints, hint);
    const keys = [.../* @__PURE__ */ new Set([headerKey(header), headerKey(named2), headerKey(bare2)])];
    return { ...hints, unread, words: wordsOf(bare2), keys: keys.filter((key2) => key2 !== "") };
  }

  // src/core/mapping/cell-kinds.ts
  var MAX_LENGTH2 = 100;
  var MONTHS2 = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
  var WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[,.]? )?";
  var DATES = [
    `^${WEEKDAY}\\d{1,2} ?(?:st|nd|rd|th)? ?[-/. ,']{0,3}${MONTHS2}(?:[-/. ,']{0,3}(?:\\d{4}|\\d{2}(?!\\d|:|\\.\\d)))?`,
    `^${WEEKDAY}${MONTHS2}[-/. ]{1,2}\\d{1,2}(?:st|nd|rd|th)?(?:[-/. ,']{1,3}\\d{2,4}(?!\\d|:))?(?!\\d)`,
    `^${WEEKDAY}\\d{4} ?[-/.] ?(?:\\d{1,2}|${MONTHS2}) ?[-/.] ?\\d{1,2}`,
    `^${WEEKDAY}\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{2,4}(?!\\d)`,
    "^\\d{1,2}/\\d{1,2}(?![\\d/])"
  ].map((pattern) => new RegExp(pattern, "i"));
  var TIME_OF_DAY = "(?:\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d{1,3})? ?(?:[ap]\\.?m\\.?|hrs?|h)?|\\d{1,2}(?:[.]\\d{2})? ?(?:[ap]\\.?m\\.?|hrs?)|noon|midnight|12 noon)";
  var TIME = new RegExp(`^${TIME_OF_DAY}$`, "i");
  var TIME_AFTER = new RegExp(`^[\\s,@|–—-]*(?:at )?t?${TIME_OF_DAY}`, "i");
  var HOUR_OR_TIME = `(?:${TIME_OF_DAY}|\\d{1,2})`;
  var TIME_RANGE = new RegExp(
    `^(?:(?:from|between) )?${HOUR_OR_TIME} ?(?:-|–|—|~|→|to|till|until|and) ?${HOUR_OR_TIME}$`,
    "i"
  );
  var OPEN_RANGE = new RegExp(
    `^(?:after|before|by|around|about|from|till|until) ${TIME_OF_DAY}$|^${TIME_OF_DAY} (?:onwards?|onward)$`,
    "i"
  );
  var PART_OF_DAY = /^(?:(?:early|late|mid) ?)?(?:morning|forenoon|noon|afternoon|evening|night|lunch ?time|lunch|midday|day ?time)(?: (?:slot|hours|time|shift))?$/i;
  var EMAIL_INSIDE = /[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]{1,60}\.[^\s@<>(),;:.]{2,}/;
  var GUID = /^\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i;
  var DURATION = /^\d{1,4}(?:\.\d{1,2})? ?(?:minutes?|mins?|hours?|hrs?|h|m|days?)(?: ?\d{1,2} ?(?:minutes?|mins?|m))?$/i;
  var NUMBER = /^[-+₹$€£]?(?:rs\.? ?|inr ?)?\d[\d,. ]*%?(?:\/-)?$/i;
  var PHONE = /^\+?[\d\s().-]+$/;
  var CODE = /^(?:[a-z]{1,6}[-_/ ]?\d{1,12}|(?=.*\d)[a-z0-9]{15,18})$/i;
  function isPhone(text2) {
    if (!PHONE.test(text2)) return false;
    const digits = text2.replace(/\D/g, "");
    if (text2.startsWith("+")) return digits.length >= 8 && digits.length <= 15;
    if (/^[6-9]\d{9}$|^0\d{9,10}$|^91[6-9]\d{9}$/.test(digits)) return true;
    return /[\s()-]/.test(text2) && digits.length >= 9 && digits.length <= 13;
  }
  function kindOfDate(text2) {
    for (const pattern of DATES) {
      const match2 = pattern.exec(text2);
      if (match2 !== null) return TIME_AFTER.test(text2.slice(match2[0].length)) ? "datetime" : "date";
    }
    return null;
  }
  var plainDigits = (text2) => text2.replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 2406));
  function kindOfCell(cell) {
    var _a;
    const text2 = plainDigits(trimText(cell.slice(0, MAX_LENGTH2 * 4))).replace(/\s+/g, " ");
    if (!/[\p{L}\p{N}]/u.test(text2)) return null;
    if (text2.length > MAX_LENGTH2) return "text";
    const email = (_a = EMAIL_INSIDE.exec(text2)) == null ? void 0 : _a[0];
    if (email !== void 0 && email.length * 3 > text2.length) return "email";
    if (!/\d/.test(text2)) return TIME.test(text2) ? "time" : PART_OF_DAY.test(text2) ? "timerange" : "text";
    if (GUID.test(text2)) return "guid";
    if (TIME.test(text2)) return "time";
    if (TIME_RANGE.test(text2) || OPEN_RANGE.test(text2)) return "timerange";
    const date = kindOfDate(text2);
    if (date !== null) return date;
    if (isPhone(text2)) return "phone";
    if (DURATION.test(text2)) return "duration";
    if (NUMBER.test(text2)) return "number";
    return CODE.test(text2) ? "code" : "text";
  }
  function contentOf(rows, column) {
    var _a, _b;
    const counts = /* @__PURE__ */ new Map();
    const examples = /* @__PURE__ */ new Map();
    let filled = 0;
    for (const row of rows) {
      const text2 = (_a = row[column]) != null ? _a : "";
      const kind = kindOfCell(text2);
      if (kind === null) continue;
      filled++;
      counts.set(kind, ((_b = counts.get(kind)) != null ? _b : 0) + 1);
      if (!examples.has(kind)) examples.set(kind, trimText(text2));
    }
    return { filled, counts, examples };
  }
  function countOf({ counts }, ...kinds) {
    return kinds.reduce((sum2, kind) => {
      var _a;
      return sum2 + ((_a = counts.get(kind)) != null ? _a : 0);
    }, 0);
  }
  function shareOf(content, ...kinds) {
    return content.filled === 0 ? 0 : countOf(content, ...kinds) / content.filled;
  }

  // src/core/mapping/mapping.ts
  var STATUS_HEADER = "Task status";
  var TASK_ID_HEADER = "Task ID";

  // src/core/mapping/header/list-kind.ts
  var PERSON = /\b(?:mobile|phone|whatsapp|student|customer|client|patient|candidate|applicant|first name|last name|surname|lead name|contact (?:no|number|name|person)|parents? (?:name|phone|mobile|no|number))\b/;
  var MAX_COLUMNS = 500;
  function listKind(header) {
    const names2 = header.slice(0, MAX_COLUMNS).map((text2) => readHeader(text2).words.join(" "));
    const has = (pattern) => names2.some((name) => pattern.test(name));
    return {
      ofPeople: has(PERSON),
      ofStudents: has(/\bstudent\b/),
      hasFirstName: has(/^(?:first|last) name$/)
    };
  }
  var LISTED = /^(?:s ?l|s|sr|sno|serial)(?: ?(?:no|number|n))?$|\b(?:name|mobile|phone|whatsapp|city|status|stage|priority|tags?|e?mail|course|source|numbers?|created|modified|completed|state|area|location|address|amount|leads?|customers?|students?|clients?|persons?|parents?|owner|agent|product|id|url|link)\b/;
  function isListed({ words: words2 }) {
    return LISTED.test(words2.join(" "));
  }

  // src/core/mapping/header/looks-like-data.ts
  var NUMBER_OR_DATE = /^[\d\s./:,+-]*\d[\d\s./:,+-]*(?:[ap]m)?$/i;
  var EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
  var GUID2 = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-/i;
  var MAX_LENGTH3 = 100;
  function looksLikeData(text2) {
    if (text2.length > MAX_LENGTH3) return false;
    const trimmed = trimText(text2);
    return NUMBER_OR_DATE.test(trimmed) || EMAIL.test(trimmed) || GUID2.test(trimmed);
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
        "Due date only",
        "Deadline",
        "Next follow-up date",
        "Follow up on"
      ],
      help: "When the task is due, or when an appointment starts, in the time zone of the spreadsheet.",
      required: true,
      scope: "row",
      check: "date"
    },
    DueTime: {
      label: "Due time",
      aliases: ["Time", "Start time", "Due at time", "Time due", "Call time", "Visit time", "Meeting time"],
      help: "The time of day when the task is due or an appointment starts, where the due date holds none.",
      required: false,
      scope: "row",
      check: "time"
    },
    EndDate: {
      label: "End date",
      aliases: ["End", "Ends", "Ends at", "End date and time", "Finish", "Finish date"],
      help: "When an appointment ends; without it, the usual duration of the task type is taken.",
      required: false,
      scope: "row",
      check: "end"
    },
    EndTime: {
      label: "End time",
      aliases: ["Finish time", "Time end", "Ends at time", "To time", "Until"],
      help: "The time of day when an appointment ends, on the day of the end date or else of the due date.",
      required: false,
      scope: "row",
      check: "time"
    },
    Duration: {
      label: "Duration",
      aliases: ["Duration minutes", "Duration in minutes", "Length", "Length in minutes", "How long"],
      help: "How long an appointment lasts, in minutes or such as 1 hr 30 min, where no end is given.",
      required: false,
      scope: "row",
      check: "duration"
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

  // src/core/fields/other-words.ts
  var OTHER_WORDS = {
    Name: [
      "Card name",
      "Task summary",
      "Call subject",
      "Event name",
      "Event title",
      "Activity subject",
      "To-do",
      "To do item",
      "Summary",
      "Issue summary",
      "Content"
    ],
    TaskType: [
      "Activity type",
      "Event type",
      "Task subtype",
      "Issue type",
      "Follow-up type",
      "Kind of task",
      "Task category",
      "Type of call"
    ],
    OwnerEmailAddress: ["Person", "People", "Members", "Activity assigned to", "Assigned user", "Assign"],
    DueDate: [
      "Activity date",
      "Activity date time",
      "Due date text",
      "Start",
      "Start date",
      "Start date time",
      "Start date and time",
      "Starts",
      "Starts at",
      "Starts on",
      "Timeline start",
      "DTSTART",
      "Complete by",
      "To be done by",
      "Finish by",
      "NFD"
    ],
    DueTime: ["Starting time", "From time", "Time of day"],
    EndDate: ["End date time", "End on", "Ends on", "Timeline end", "DTEND", "Till", "End date text"],
    EndTime: ["Ending time", "Till time", "Ends time"],
    Duration: [
      "Meeting duration",
      "Appointment duration",
      "Visit duration",
      "Event duration",
      "Task duration",
      "Planned duration",
      "Expected duration",
      "Duration of meeting",
      "Duration of visit"
    ],
    RelatedEntity: ["Related entity", "Related record", "Related to record"],
    LeadId: ["Related prospect ID", "Lead record ID", "Who ID", "Contact ID", "Prospect GUID"],
    RelatedEntityId: ["What ID", "Related record ID"],
    OpportunityId: ["Opp ID", "Deal ID", "Opportunity record ID"],
    Description: [
      "Remarks",
      "Remark",
      "Comments or remarks",
      "Task notes",
      "Task content",
      "Task body",
      "Card description",
      "Body",
      "Message",
      "Instructions",
      "Full description",
      "Event description"
    ],
    Location: [
      "Where",
      "Event location",
      "Meeting location",
      "Meeting venue",
      "Visit location",
      "Visit place",
      "Venue address"
    ],
    Reminder: [
      "Remind me",
      "Remind me before",
      "Alert before",
      "Alert",
      "Remind owner before",
      "Reminder minutes before"
    ],
    NotifyBy: ["Notify assignee", "Send notification email", "Send email", "Notify user", "Notify by mail"]
  };

  // src/core/mapping/header/header-grammar.ts
  var set = (words2) => new Set(words2.split(" "));
  var FILLER = set("of the for to a an and or s new my our your his her at in n");
  var PURPOSE = set(
    "due follow up followup followups fu fup deadline next call callback callbacks back calling visit visits appointment appt meeting demo site schedule scheduled task action counselling counseling interview activity target planned plan event session tentative proposed preferred confirmed expected contact revisit reconnect pickup"
  );
  var SPEAKS_OF_DATE = set(
    "followup followups fu fup callback callbacks appointment appt next scheduled schedule visit follow revisit due"
  );
  var AHEAD = set(
    "due follow followup followups fu fup deadline next callback callbacks back scheduled target planned proposed preferred confirmed expected revisit reconnect tentative"
  );
  var DATE = set("date dates day dt dated on by when");
  var TIME2 = set("time times timing timings at slot slots window hour clock");
  var LENGTH = set("duration length");
  var ABOUT_LENGTH = set("estimated approximate approx total usual");
  var START2 = set("from start starts starting begin begins");
  var END = set("end ends ending finish finishes until till");
  var ROLE = set(
    "owner owners assignee assignees assigned assign allotted allocated counsellor counselor telecaller telecallers caller agent rm salesperson salesman rep representative executive handler responsible user bde bdm bda advisor adviser consultant incharge handled employee"
  );
  var ABOUT_ROLE = set(
    "to by name email mail mails id address e lead task sales deal contact account opportunity record activity event of the s in charge relationship manager person tele new current leadsquared lsq crm team staff field for and call full"
  );
  var MAIL = set("email mail mails emails");
  var TEXT = set("remark remarks note notes comment comments detail details description");
  var ABOUT_TEXT = set(
    "task call for the of and or agent owner caller counsellor counselor telecaller additional other any internal special special event visit meeting to follow up followup"
  );
  var ABOUT_TYPE = set("task activity event of the follow up followup next action name kind");
  var all = (words2, ...sets) => words2.every((word) => sets.some((known) => known.has(word)));
  var some = (words2, known) => words2.some((word) => known.has(word));
  var match = (field, { needsCells = false, saysMail = false, isAhead = false } = {}) => ({ field, needsCells, saysMail, isAhead });
  function ofTime(words2) {
    if (!all(words2, FILLER, PURPOSE, DATE, TIME2, START2, END)) return null;
    const isEnd = some(words2, END) || words2[0] === "to";
    const isStart = some(words2, START2);
    const hasDate = some(words2, DATE);
    const isPurpose = some(words2, PURPOSE) || isStart;
    if (some(words2, TIME2) && !hasDate)
      return match(isEnd ? "EndTime" : "DueTime", { needsCells: !isEnd && !isPurpose });
    if (isEnd) return match("EndDate", { needsCells: !hasDate });
    const isAhead = some(words2, AHEAD);
    if (hasDate) return match("DueDate", { needsCells: !isPurpose, isAhead });
    return isStart || some(words2, SPEAKS_OF_DATE) ? match("DueDate", { needsCells: true, isAhead }) : null;
  }
  function ofLength(words2) {
    return some(words2, LENGTH) && all(words2, LENGTH, ABOUT_LENGTH, PURPOSE, FILLER) ? match("Duration") : null;
  }
  function ofOwner(words2) {
    const isSales = words2.includes("sales") && words2.includes("person");
    const isManager = words2.includes("relationship") && words2.includes("manager");
    if (!(some(words2, ROLE) || isSales || isManager) || !all(words2, ROLE, ABOUT_ROLE, FILLER)) return null;
    if (words2.includes("by") && !words2.includes("handled")) return null;
    const saysMail = some(words2, MAIL);
    return match("OwnerEmailAddress", { needsCells: words2.includes("id") && !saysMail, saysMail });
  }
  function ofText(words2) {
    return some(words2, TEXT) && all(words2, TEXT, ABOUT_TEXT) ? match("Description") : null;
  }
  function ofType(words2) {
    return words2.includes("type") && all(
      words2.filter((word) => word !== "type"),
      ABOUT_TYPE
    ) ? match("TaskType") : null;
  }
  function matchWords(words2) {
    var _a, _b, _c, _d;
    if (words2.length === 0 || words2.length > 8) return null;
    const joined = words2.join(" ");
    if (/\be mail\b/.test(joined)) return matchWords(joined.replace(/\be mail\b/g, "email").split(" "));
    return (_d = (_c = (_b = (_a = ofOwner(words2)) != null ? _a : ofTime(words2)) != null ? _b : ofLength(words2)) != null ? _c : ofText(words2)) != null ? _d : ofType(words2);
  }

  // src/core/mapping/header/match-header.ts
  var CLOSENESS = {
    name: 100,
    label: 98,
    alias: 80,
    other: 70,
    ahead: 74,
    mail: 72,
    words: 60,
    faint: 40
  };
  function buildIndex() {
    var _a;
    const index = /* @__PURE__ */ new Map();
    const add = (text2, field, how, closeness) => {
      const key2 = headerKey(text2);
      if (!index.has(key2)) index.set(key2, { field, how, closeness, needsCells: false });
    };
    for (const field of FIELDS) add(field.name, field.name, "name", CLOSENESS.name);
    for (const field of FIELDS) add(field.label, field.name, "label", CLOSENESS.label);
    for (const field of FIELDS)
      for (const alias of field.aliases) add(alias, field.name, "alias", CLOSENESS.alias);
    for (const { name } of FIELDS) {
      for (const text2 of (_a = OTHER_WORDS[name]) != null ? _a : []) add(text2, name, "alias", CLOSENESS.other);
    }
    return index;
  }
  var INDEX = buildIndex();
  var KNOWN_KEYS = [...INDEX].map(
    ([key2, { field }]) => [key2, field]
  );
  function inListOf(kind, key2, found) {
    if (key2 === "name")
      return found === null || kind.ofPeople ? null : { ...found, closeness: CLOSENESS.faint };
    if (key2 === "title" && kind.hasFirstName) return null;
    if (key2 === "subject" && kind.ofStudents) return null;
    if ((key2 === "summary" || key2 === "content") && kind.ofPeople) return null;
    return found;
  }
  function closenessOf({ saysMail, isAhead, needsCells }) {
    if (saysMail) return CLOSENESS.mail;
    if (isAhead) return CLOSENESS.ahead;
    return needsCells ? CLOSENESS.faint : CLOSENESS.words;
  }
  function matchHeader(header, parts, kind) {
    const schema = schemaName(header);
    if (schema !== null) return { field: schema, how: "custom", closeness: CLOSENESS.name, needsCells: false };
    for (const key2 of parts.keys) {
      const found = INDEX.get(key2);
      if (found !== void 0) return inListOf(kind, key2, found);
    }
    const words2 = matchWords(parts.words);
    if (words2 === null) return null;
    const { field, needsCells } = words2;
    return { field, how: "words", closeness: closenessOf(words2), needsCells };
  }
  function targetField(name) {
    var _a, _b;
    return (_b = (_a = fieldByName(name)) == null ? void 0 : _a.name) != null ? _b : schemaName(name);
  }

  // src/core/mapping/header/near-miss.ts
  var MIN_LENGTH = 6;
  var TWO_SLIPS_LENGTH = 9;
  var MAX_LENGTH4 = 40;
  function slips(one, other, limit) {
    var _a, _b, _c, _d, _e;
    if (Math.abs(one.length - other.length) > limit) return limit + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const changed = ((_a = last[j - 1]) != null ? _a : 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
        const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? ((_b = before[j - 2]) != null ? _b : 0) + 1 : changed;
        row.push(Math.min(((_c = last[j]) != null ? _c : 0) + 1, ((_d = row[j - 1]) != null ? _d : 0) + 1, changed, swapped));
      }
      before = last;
      last = row;
    }
    return Math.min((_e = last[other.length]) != null ? _e : 0, limit + 1);
  }
  function nearField(key2) {
    var _a, _b;
    if (key2.length < MIN_LENGTH || key2.length > MAX_LENGTH4) return null;
    let limit = key2.length < TWO_SLIPS_LENGTH ? 1 : 2;
    let nearest = /* @__PURE__ */ new Set();
    for (const [known, field2] of KNOWN_KEYS) {
      if (known.length < MIN_LENGTH || known[0] !== key2[0]) continue;
      const distance = slips(key2, known, limit);
      if (distance > limit) continue;
      if (distance < limit) nearest = /* @__PURE__ */ new Set();
      limit = distance;
      nearest.add(field2);
    }
    const [field = ""] = nearest;
    return nearest.size === 1 ? (_b = (_a = fieldByName(field)) == null ? void 0 : _a.name) != null ? _b : null : null;
  }

  // src/core/mapping/header/header-row.ts
  var MAX_CELLS = 200;
  var MAX_HEADER = 120;
  var POINTS = {
    saved: 4,
    field: 3,
    words: 2,
    listed: 1,
    near: 1,
    data: -3,
    frozen: 1.5,
    followed: 0.5
  };
  var ANY_LIST = { ofPeople: false, ofStudents: false, hasFirstName: false };
  var isEmpty = (row) => row === void 0 || row.every((text2) => trimText(text2) === "");
  function saidBy(text2, known) {
    var _a;
    const trimmed = trimText(text2.slice(0, MAX_HEADER * 2));
    if (known.texts.has(trimmed)) return "saved";
    if (trimmed.length > MAX_HEADER) return "data";
    const kind = kindOfCell(trimmed);
    if (looksLikeData(trimmed) || kind !== "text" && kind !== "code" && kind !== null) return "data";
    const parts = readHeader(trimmed);
    const match2 = matchHeader(trimmed, parts, ANY_LIST);
    if (match2 !== null) return match2.how === "words" || match2.needsCells ? "words" : "field";
    if (parts.words.length <= 5 && isListed(parts)) return "listed";
    return known.near && nearField((_a = parts.keys[parts.keys.length - 1]) != null ? _a : "") !== null ? "near" : "nothing";
  }
  var filledCells = (row) => row.filter((text2) => trimText(text2) !== "").length;
  function scoreOf(rows, index, known) {
    var _a;
    const row = ((_a = rows[index]) != null ? _a : []).slice(0, MAX_CELLS).filter((text2) => trimText(text2) !== "");
    const said = row.map((text2) => saidBy(text2, known));
    const isTitle = row.length === 1 && known.widest > 2 && said[0] !== "saved";
    const isUnderstood = said.some(
      (one) => one === "saved" || one === "field" || one === "words" || one === "near"
    );
    const points = said.reduce((sum2, one) => sum2 + (one === "nothing" ? 0 : POINTS[one]), 0);
    if (!isUnderstood || isTitle || points <= 0) return null;
    const next = rows.slice(index + 1).find((below) => !isEmpty(below));
    const isFollowed = next !== void 0 && filledCells(next) * 2 >= row.length;
    return points + (index + 1 === known.frozenRows ? POINTS.frozen : 0) + (isFollowed ? POINTS.followed : 0);
  }
  function bestRow(rows, known) {
    var _a;
    let best = null;
    for (const index of rows.keys()) {
      const score = scoreOf(rows, index, known);
      if (score !== null && score > ((_a = best == null ? void 0 : best.score) != null ? _a : 0)) best = { index, score };
    }
    return best === null ? null : best.index + 1;
  }
  function firstWideRow(rows) {
    var _a, _b;
    const first = rows.findIndex((row) => !isEmpty(row));
    if (first === -1 || filledCells((_a = rows[first]) != null ? _a : []) > 1) return first;
    const widest = rows.reduce((most, row) => Math.max(most, filledCells(row)), 0);
    const wide = rows.findIndex((row) => filledCells(row) > 1 && filledCells(row) * 2 >= widest);
    return wide === -1 || ((_b = rows[wide]) != null ? _b : []).some(looksLikeData) ? first : wide;
  }
  function place(row, how, frozenRows) {
    const isExpected = row === 1 || row === frozenRows || how === "setting";
    const said = `The names of the columns were found in row ${row}. If they stand elsewhere, choose that row under “Match columns”.`;
    return { row, how, said: isExpected ? null : said };
  }
  function findHeaderRow(firstRows, frozenRows, { headerRow, columns }) {
    var _a;
    if (headerRow !== "auto") return place(headerRow, "setting", frozenRows);
    const known = {
      frozenRows,
      texts: /* @__PURE__ */ new Set([...Object.keys(columns).map(trimText), STATUS_HEADER, TASK_ID_HEADER]),
      widest: firstRows.reduce((most, row) => Math.max(most, filledCells(row)), 0)
    };
    const best = (_a = bestRow(firstRows, { ...known, near: false })) != null ? _a : bestRow(firstRows, { ...known, near: true });
    if (best !== null) return place(best, "words", frozenRows);
    if (frozenRows > 0 && !isEmpty(firstRows[frozenRows - 1])) return place(frozenRows, "frozen", frozenRows);
    const first = firstWideRow(firstRows);
    return place(first === -1 ? 1 : first + 1, "first", frozenRows);
  }

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
    const message = `The header row holds ${quote(header)}, which looks like a task and not like the name of a column. Put a row with the names of the columns above the tasks, or choose the row with the headers under “Match columns”.`;
    return problem("header-is-data", header, "the name of a column", message, { column });
  }
  function twoColumns(first, second, field) {
    const place2 = (entry) => `${quote(entry.header)} (column ${columnLetter(entry.column)})`;
    const message = `Two columns are taken for ${fieldLabel(field)}: ${place2(first)} and ${place2(second)}. Rename one of them, or choose not to send one under “Match columns”.`;
    return problem("mapping-two-columns", second.header, "one column for each field", message, {
      column: second.column
    });
  }
  function list(names2) {
    var _a;
    return names2.length < 2 ? names2.join("") : `${names2.slice(0, -1).join(", ")} and ${(_a = names2[names2.length - 1]) != null ? _a : ""}`;
  }
  function missingRequired(fields, proposal) {
    const labels = list(fields.map(({ label }) => label));
    const [field] = fields;
    const names2 = fields.length > 1 || field === void 0 ? "Name columns so" : `Name a column ${[field.label, ...field.aliases.slice(0, 3)].join(", ")} or ${field.name}`;
    const isNameMissing = fields.some(({ name }) => name === "Name");
    const made = proposal !== null && isNameMissing ? ` The task name can be made of columns, such as ${quote(proposal)}.` : "";
    const message = `No column holds ${labels}, which every task needs. ${names2}, choose columns under “Match columns”, or give one value for all rows there.${made}`;
    return problem(
      "mapping-required",
      "",
      fields.length === 1 ? `a column named ${labels}` : `columns named ${labels}`,
      message
    );
  }
  function templateUnknownHeader(field, name, nearest) {
    const meant = nearest === null ? "" : ` Did you mean {${shorten2(nearest)}}?`;
    const message = `The text for all rows names a column {${shorten2(name)}}, which the sheet does not have.${meant} Write the header exactly as in the sheet; a brace that is only text is written twice.`;
    return problem("template-unknown-header", fieldLabel(field), "the header of a column", message);
  }
  function templateLooseBrace(field) {
    const message = "A brace in the text for all rows opens or closes nothing. Write a column as {Header}; a brace that is only text is written twice.";
    return problem("template-loose-brace", fieldLabel(field), "braces around the header of a column", message);
  }
  function templateTwoColumns(field, name) {
    const message = `The text for all rows names {${shorten2(name)}}, but two columns have this header. Rename one of them.`;
    return problem("template-two-columns", fieldLabel(field), "a header that only one column has", message);
  }
  function callField(header, column) {
    const message = "The webhook URL belongs to a whole call and not to a row, so this column is not sent. Write the address under “Match columns”, “More settings”.";
    return problem("mapping-call-field", header, "the webhook URL under “Match columns”", message, {
      column,
      level: "warning"
    });
  }
  function savedHeaderGone(header, field) {
    const message = `The saved match takes ${fieldLabel(field)} from a column ${quote(header)}, which is no longer there. Rename the column back, or save the match again.`;
    return problem("mapping-header-gone", header, `a column named ${shorten2(header)}`, message, {
      level: "warning"
    });
  }
  function savedFieldUnknown(header, field, column) {
    const message = `The saved match sends this column to ${quote(field)}, which is not a field of a task. Choose another field under “Match columns”.`;
    return problem(
      "mapping-unknown-field",
      header,
      "a field of the list, or a custom field such as mx_Custom_1",
      message,
      { column }
    );
  }
  function constantBesideColumn(field, text2) {
    const message = `A column fills ${fieldLabel(field)}, so the value for all rows, ${quote(text2)}, is not used, also where the column's cells are empty. Choose one of the two under “Match columns”.`;
    return problem("constant-beside-column", fieldLabel(field), "a column or one value", message, {
      level: "warning"
    });
  }
  function constantUnknown(field) {
    const message = `A value for all rows is set for ${quote(field)}, which is not a field of a task. Remove it under “Match columns”.`;
    return problem(
      "constant-unknown-field",
      field,
      "a field of the list, or a custom field such as mx_Custom_1",
      message
    );
  }
  function twoOwnColumns(header, first, second) {
    const message = `The sheet has two columns of this name, ${columnLetter(first)} and ${columnLetter(second)}, and both hold results of the add-on, so it is not clear which one counts. Delete or rename one of them.`;
    return problem("mapping-two-own-columns", header, "one such column", message, { column: second });
  }

  // src/core/mapping/settle.ts
  var CHOSEN = Number.POSITIVE_INFINITY;
  var fieldKey = (field) => field.toLowerCase();
  function settle(candidates) {
    var _a;
    const assigned = /* @__PURE__ */ new Map();
    const lost = /* @__PURE__ */ new Map();
    const best = /* @__PURE__ */ new Map();
    for (const candidate of candidates) {
      const holder = best.get(fieldKey(candidate.field));
      if (holder === void 0 || candidate.closeness > holder.closeness)
        best.set(fieldKey(candidate.field), candidate);
    }
    for (const candidate of candidates) {
      const holder = (_a = best.get(fieldKey(candidate.field))) != null ? _a : candidate;
      if (candidate.closeness === holder.closeness) assigned.set(candidate.column, candidate);
      else lost.set(candidate.column, { candidate, to: holder });
    }
    return { assigned, lost };
  }

  // src/core/mapping/sheet-view.ts
  var isWritten = (cell) => tokenIn(cell) !== null || hasMark(cell);
  function viewSheet(header, rows) {
    var _a;
    const times = /* @__PURE__ */ new Map();
    for (const text2 of header) times.set(trimText(text2), ((_a = times.get(trimText(text2))) != null ? _a : 0) + 1);
    const columns = header.map((text2, column) => {
      const name = trimText(text2);
      return {
        column,
        header: text2,
        parts: readHeader(text2),
        content: contentOf(rows, column),
        cells: rows.map((row) => {
          var _a2;
          return (_a2 = row[column]) != null ? _a2 : "";
        }),
        isUnique: name !== "" && times.get(name) === 1
      };
    });
    return { columns, kind: listKind(header) };
  }

  // src/core/mapping/weigh-cells.ts
  var WEIGHT = {
    addresses: 100,
    someAddresses: 50,
    fits: 20,
    contradicts: -40,
    blank: -12,
    otherField: -25
  };
  var HEADER_SAYS_SO = "the header says so";
  var MOST = 0.5;
  var RELATED_WORDS = /^(?:leads?|prospects?|opportunit(?:y|ies)|opp|none|no|nothing|-|[015])$/i;
  var TIME_OF = { DueDate: "DueTime", EndDate: "EndTime" };
  var DATE_OF = { DueTime: "DueDate", EndTime: "EndDate" };
  var ADDRESSES = ["an e-mail address", "e-mail addresses"];
  function cellsAre({ filled }, count3, [one, several]) {
    return `${count3} of ${filled} ${filled === 1 ? "cell" : "cells"} ${count3 === 1 ? `is ${one}` : `are ${several}`}`;
  }
  function weighOwner(content, isSure) {
    const addresses = countOf(content, "email");
    const why = cellsAre(content, addresses, ADDRESSES);
    if (shareOf(content, "email") >= MOST) return { weight: WEIGHT.addresses, why };
    if (addresses > 0) return { weight: WEIGHT.someAddresses, why };
    const others = shareOf(content, "phone", "guid", "date", "datetime", "time", "number", "duration");
    if (others < MOST) return { weight: 0 };
    return isSure ? { weight: WEIGHT.contradicts } : null;
  }
  function weighTimes(field, content, isSure) {
    const dates = shareOf(content, "date", "datetime");
    const isDate = TIME_OF[field] !== void 0;
    const times = isDate ? shareOf(content, "time") : shareOf(content, "time", "timerange");
    if ((isDate ? dates : times) >= MOST) return { weight: WEIGHT.fits };
    const other = isDate ? TIME_OF[field] : DATE_OF[field];
    if (other !== void 0 && (isDate ? times : dates) >= MOST) {
      return {
        field: other,
        weight: WEIGHT.otherField,
        why: isDate ? "the cells hold times" : "the cells hold dates"
      };
    }
    if (isDate ? dates > 0 : times > 0) return { weight: 0 };
    return isSure || shareOf(content, "text", "number", "code") >= MOST ? { weight: WEIGHT.contradicts } : null;
  }
  function weigh(field, content, isSure, rows) {
    switch (FIELD_TABLE[field].check) {
      case "email":
        return weighOwner(content, isSure);
      case "date":
      case "end":
      case "time":
        return weighTimes(field, content, isSure);
      case "guid":
        if (shareOf(content, "guid") >= MOST) return { weight: WEIGHT.fits };
        return isSure ? { weight: WEIGHT.contradicts } : null;
      case "related":
        return rows.some((text2) => RELATED_WORDS.test(text2.trim())) ? { weight: 0 } : null;
      case "duration":
      case "reminder":
        return shareOf(content, "date", "datetime", "email", "guid", "phone") >= MOST && !isSure ? null : { weight: 0 };
      default: {
        const strange = shareOf(content, "date", "datetime", "time", "email", "guid", "phone", "number");
        return { weight: strange > MOST && !isSure ? WEIGHT.contradicts : 0 };
      }
    }
  }
  function weighCells(column, match2, content, cells) {
    var _a, _b, _c;
    const said = { ...match2, column, why: HEADER_SAYS_SO };
    const field = (_a = fieldByName(match2.field)) == null ? void 0 : _a.name;
    if (field === void 0) return said;
    const isSure = match2.how === "name" || match2.how === "label";
    if (content.filled === 0) {
      if (match2.needsCells) return null;
      return isSure || cells.length === 0 ? said : { ...said, closeness: match2.closeness + WEIGHT.blank };
    }
    const weighed = weigh(field, content, isSure, cells);
    if (weighed === null || match2.needsCells && weighed.weight <= 0 && weighed.field === void 0)
      return null;
    return {
      ...said,
      field: (_b = weighed.field) != null ? _b : match2.field,
      how: weighed.field === void 0 ? match2.how : "words",
      closeness: match2.closeness + weighed.weight,
      why: (_c = weighed.why) != null ? _c : said.why
    };
  }

  // src/core/mapping/column-candidates.ts
  var isCallField = (field) => {
    var _a;
    return ((_a = fieldByName(field)) == null ? void 0 : _a.scope) === "call";
  };
  function chosen(view2, choice, found) {
    const field = targetField(choice);
    if (field === null) {
      found.push(savedFieldUnknown(view2.header, choice, view2.column));
      return null;
    }
    return {
      column: view2.column,
      field,
      how: "saved",
      closeness: CHOSEN,
      needsCells: false,
      why: "you chose it"
    };
  }
  function isMostlyWritten({ cells, content }) {
    const written3 = cells.filter(isWritten).length;
    return written3 > 0 && written3 * 2 >= content.filled;
  }
  function guessed(view2, sheet, { isGiven }) {
    const match2 = matchHeader(view2.header, view2.parts, sheet.kind);
    if (match2 === null || isMostlyWritten(view2)) return null;
    const weighed = weighCells(view2.column, match2, view2.content, view2.cells);
    return (weighed == null ? void 0 : weighed.how) === "words" && isGiven(weighed.field) ? null : weighed;
  }
  function candidateOf(view2, sheet, choices, found) {
    const choice = choices.saved.get(trimText(view2.header));
    if (choice === "") return { kind: "ignored" };
    const candidate = choice === void 0 ? guessed(view2, sheet, choices) : chosen(view2, choice, found);
    if (candidate === null) return { kind: "none" };
    if (!isCallField(candidate.field)) return candidate;
    found.push(callField(view2.header, view2.column));
    return { kind: "call" };
  }

  // src/core/mapping/guess-by-content.ts
  var ENOUGH = 0.75;
  var wordsOf2 = (column) => column.parts.words.join(" ");
  var OF_OTHERS = /\b(?:lead|customer|contact|client|student|prospect|patient|parent|father|mother|guardian|candidate|applicant|company|billing|personal|alternate|alternative|secondary|other|created|modified|updated|by|from|cc|bcc|reply|attendees?|reports?)\b/;
  var ANOTHER = /\b(?:previous(?:ly)?|prev|old|original(?:ly)?|orig|former(?:ly)?|earlier|last|past|ex|not|non|no|never|changed?|history|backup|manager|supervisor|boss|hod|organi[sz]er|approver|reviewer|requested|requester|reporter|creator|author|sender|vendor|supplier|partner|phone|mobile|emi|polic(?:y|ies)|premium|invoice|bill|loan|rent|fees?|payments?|instal?lments?|insurance|warranty|maturity|contract|lease|subscription|amc|tax|gst|cheque|salary|interest|service|birth|birthday|expiry|licen[cs]e|membership|passport|visa)\b/;
  var MERELY_MAIL = /^(?:e ?mails?|mails?)(?: (?:ids?|address|addresses))?$/;
  var OF_ANOTHER_DATE = /\b(?:creat\w*|complet\w*|modif\w*|updat\w*|edited|last|previous|prev|past|old|birth|birthday|dob|born|anniversary|join\w*|regist\w*|enquir\w*|inquir\w*|enrol\w*|admi\w*|invoice|bill\w*|pay\w*|paid|expir\w*|renew\w*|clos\w*|receiv\w*|add\w*|assigned|allotted|entry|order\w*|deliver\w*|purchas\w*|convert\w*|sent|open\w*|report\w*|export\w*|timestamp|log\w*|first|source|remind\w*|end\w*|finish\w*|done|actual|since|doj|exam\w*|called|attended|visited|lead|punch|duration|available|office|working)\b/;
  var OF_OTHER_ID = /\b(?:task|activity|user|owner|org|organi[sz]ation|account|company|campaign|created|modified|record|parent|list|row|order|invoice)\b/;
  var OF_OPPORTUNITY = /\b(?:opportunity|opp|deal)\b/;
  var isAnother = (column) => ANOTHER.test(wordsOf2(column));
  function mayBeOwners(column, { kind }) {
    const words2 = wordsOf2(column);
    return !OF_OTHERS.test(words2) && !ANOTHER.test(words2) && !(kind.ofPeople && MERELY_MAIL.test(words2));
  }
  var isOfOthers = (column) => OF_OTHERS.test(wordsOf2(column));
  var isAnotherDate = (column) => OF_ANOTHER_DATE.test(wordsOf2(column));
  var isOtherId = (column) => OF_OTHER_ID.test(wordsOf2(column));
  function only(free, kinds, may) {
    var _a;
    const found = free.filter((column) => shareOf(column.content, ...kinds) >= ENOUGH && may(column));
    return found.length === 1 ? (_a = found[0]) != null ? _a : null : null;
  }
  function guess(column, field, kinds, what) {
    if (column === null || !column.isUnique) return [];
    return [
      { column: column.column, field, why: cellsAre(column.content, countOf(column.content, ...kinds), what) }
    ];
  }
  var lacksTimes = (due) => due !== null && shareOf(due.content, "datetime") < 0.5;
  function guessType({ free, knownTaskTypes }) {
    const known = new Set(knownTaskTypes.map((name) => name.trim().toLowerCase()));
    if (known.size === 0) return [];
    const matches = (column2) => column2.cells.filter((cell) => known.has(cell.trim().toLowerCase())).length;
    const found = free.filter(
      (column2) => column2.content.filled > 0 && matches(column2) / column2.content.filled >= ENOUGH && !isAnother(column2)
    );
    const [column] = found;
    if (column === void 0 || found.length > 1 || !column.isUnique) return [];
    return [
      {
        column: column.column,
        field: "TaskType",
        why: cellsAre(column.content, matches(column), [
          "a task type of the account",
          "task types of the account"
        ])
      }
    ];
  }
  function guessByContent(guessing) {
    const { sheet, free, isFilled, due } = guessing;
    const found = [];
    if (!isFilled("OwnerEmailAddress")) {
      found.push(
        ...guess(
          only(free, ["email"], (column) => mayBeOwners(column, sheet)),
          "OwnerEmailAddress",
          ["email"],
          ADDRESSES
        )
      );
    }
    const isTaskDate = (column) => !(isAnother(column) || isAnotherDate(column) || isListed(column.parts));
    let dueColumn = due;
    if (!isFilled("DueDate")) {
      dueColumn = only(free, ["date", "datetime"], isTaskDate);
      found.push(...guess(dueColumn, "DueDate", ["date", "datetime"], ["a date", "dates"]));
    }
    if (!isFilled("DueTime") && lacksTimes(dueColumn)) {
      found.push(
        ...guess(
          only(free, ["time"], isTaskDate),
          "DueTime",
          ["time"],
          ["a time beside the dates", "times beside the dates"]
        )
      );
    }
    if (!["LeadId", "OpportunityId", "RelatedEntityId"].some(isFilled)) {
      const id = only(free, ["guid"], (column) => !isAnother(column) && !isOtherId(column));
      const field = id !== null && OF_OPPORTUNITY.test(wordsOf2(id)) ? "OpportunityId" : "LeadId";
      found.push(...guess(id, field, ["guid"], ["a LeadSquared ID", "LeadSquared IDs"]));
    }
    if (!isFilled("TaskType")) found.push(...guessType(guessing));
    return found;
  }

  // src/core/mapping/header/check-header.ts
  var MOST2 = 0.5;
  var KINDS_OF_DATA = ["email", "date", "datetime", "guid", "phone"];
  function isLikeItsCells({ header, content }) {
    const kind = kindOfCell(header);
    return kind !== null && KINDS_OF_DATA.includes(kind) && shareOf(content, kind) >= MOST2;
  }
  function columnsLikeATask({ columns }, named2) {
    const like = columns.filter(isLikeItsCells);
    return like.length > named2 ? like : [];
  }
  function checkHeader(sheet, columns) {
    var _a;
    const { columns: views } = sheet;
    if (views.every(({ header }) => trimText(header) === "")) return noHeader();
    const filled = columns.filter(({ field }) => field !== null);
    if (filled.some(({ how }) => how === "saved")) return null;
    const named2 = filled.filter(({ how }) => how !== "content").length;
    const unnamed = filled.length === 0 ? views.find(({ header }) => looksLikeData(header)) : void 0;
    const column = (_a = columnsLikeATask(sheet, named2)[0]) != null ? _a : unnamed;
    return column === void 0 ? null : headerIsData(column.header, column.column);
  }

  // src/core/mapping/decide-columns.ts
  function decide(sheet, columns, guesses, found) {
    var _a;
    const { isOwn: isOwn2, isGiven, knownTaskTypes } = guesses;
    const saved = new Map(Object.entries(columns).map(([text2, field]) => [trimText(text2), field]));
    const candidates = [];
    const decisions = sheet.columns.map((view2) => {
      if (isOwn2(view2.column)) return { kind: "own" };
      const result = candidateOf(view2, sheet, { saved, isGiven }, found);
      if ("kind" in result) return result;
      candidates.push(result);
      return { kind: "none" };
    });
    const { assigned, lost } = settle(candidates);
    for (const [column, candidate] of assigned) decisions[column] = { kind: "filled", ...candidate };
    for (const [column, pair] of lost) decisions[column] = { kind: "lost", ...pair };
    const filled = new Map(
      [...assigned.values()].map(({ field, column }) => [fieldKey(field), sheet.columns[column]])
    );
    const isTask = columnsLikeATask(sheet, assigned.size).length > 0;
    const guessed2 = guessByContent({
      sheet,
      // A row that is no header names no column, so nothing may be kept by what it says.
      free: isTask ? [] : sheet.columns.filter(({ column }) => {
        var _a2;
        return ((_a2 = decisions[column]) == null ? void 0 : _a2.kind) === "none";
      }),
      isFilled: (field) => filled.has(fieldKey(field)) || isGiven(field),
      due: (_a = filled.get(fieldKey("DueDate"))) != null ? _a : null,
      knownTaskTypes
    });
    for (const { column, ...guess2 } of guessed2)
      decisions[column] = { kind: "filled", how: "content", ...guess2 };
    return decisions;
  }

  // src/core/mapping/describe-column.ts
  var WHY = {
    own: "this add-on writes it",
    ignored: "you chose not to send it",
    call: "it belongs to a whole call"
  };
  var MOMENTS = ["date", "end", "time"];
  var LENGTHS = ["duration", "reminder"];
  function hintsFor({ parts }, field) {
    var _a;
    const check3 = field === null ? void 0 : (_a = fieldByName(field)) == null ? void 0 : _a.check;
    return {
      order: MOMENTS.includes(check3) ? parts.order : null,
      unit: LENGTHS.includes(check3) ? parts.unit : null,
      zoneHint: MOMENTS.includes(check3) ? parts.zoneHint : null
    };
  }
  function lostTo({ candidate, to }, header) {
    var _a;
    const taken = `${quote((_a = header[to.column]) != null ? _a : "")} (column ${columnLetter(to.column)})`;
    return `it also fits ${fieldLabel(candidate.field)}, which is taken from ${taken}`;
  }
  function describeColumn(view2, decision, header, isFilled) {
    var _a;
    const entry = {
      column: view2.column,
      header: view2.header,
      field: null,
      near: null,
      ...hintsFor(view2, null)
    };
    if (decision.kind === "filled") {
      const { field, how, why } = decision;
      return { ...entry, field, how, why, ...hintsFor(view2, field) };
    }
    if (decision.kind === "lost") return { ...entry, how: "none", why: lostTo(decision, header) };
    if (decision.kind !== "none") return { ...entry, how: "ignored", why: WHY[decision.kind] };
    const near = nearField((_a = view2.parts.keys[view2.parts.keys.length - 1]) != null ? _a : "");
    if (near === null || isFilled(near)) return { ...entry, how: "none", why: "" };
    return { ...entry, how: "none", near, why: `the header is close to ${quote(fieldLabel(near))}` };
  }

  // src/core/mapping/template/resolve-template.ts
  var MAX_SLIPS = 3;
  var MAX_HEADER2 = 60;
  var sameText = (text2) => singleSpaced(text2).toLowerCase();
  function nearestHeader(name, header) {
    var _a, _b;
    const key2 = headerKey(name);
    let nearest = null;
    for (const text2 of header) {
      const other = headerKey(text2);
      if (other === "" || other.length > MAX_HEADER2 || key2.length > MAX_HEADER2) continue;
      const limit = Math.min(MAX_SLIPS, Math.floor(Math.max(other.length, key2.length) / 2));
      const distance = other.startsWith(key2) || key2.startsWith(other) ? 1 : slips(key2, other, limit);
      if (distance <= limit && distance < ((_a = nearest == null ? void 0 : nearest.distance) != null ? _a : limit + 1))
        nearest = { text: trimText(text2), distance };
    }
    return (_b = nearest == null ? void 0 : nearest.text) != null ? _b : null;
  }
  function resolve(template, field, header, found) {
    const parts = [];
    for (const part3 of template) {
      if ("text" in part3) {
        parts.push(part3);
        continue;
      }
      const name = sameText(part3.column);
      const places2 = header.flatMap((text2, column) => sameText(text2) === name ? [column] : []);
      const [place2, second] = places2;
      if (place2 === void 0)
        found.push(templateUnknownHeader(field, part3.column, nearestHeader(part3.column, header)));
      else if (second !== void 0) found.push(templateTwoColumns(field, part3.column));
      else parts.push({ column: place2 });
    }
    return parts.length === template.length ? parts : null;
  }
  function namesColumns(text2, template, header) {
    if ((template == null ? void 0 : template.some((part3) => "column" in part3)) === true) return true;
    const lower = text2.toLowerCase();
    const names2 = header.map(sameText).filter((name) => name !== "");
    return names2.some((name) => lower.includes(`{${name}`) || lower.includes(`${name}}`));
  }
  function resolveTemplate(text2, field, header, found) {
    const template = templateOf(text2);
    if (hasLooseBrace(text2) && namesColumns(text2, template, header)) {
      found.push(templateLooseBrace(field));
    }
    return template === null ? null : resolve(template, field, header, found);
  }

  // src/core/mapping/map-constants.ts
  function mapConstants(constants, header, isMapped, found) {
    return Object.entries(constants).flatMap(([name, text2]) => {
      const field = targetField(name);
      if (field === null || isCallField(field)) {
        found.push(constantUnknown(name));
        return [];
      }
      if (trimText(text2) === "") return [];
      if (isMapped(field)) {
        found.push(constantBesideColumn(field, text2));
        return [];
      }
      return [{ field, text: text2, template: resolveTemplate(text2, field, header, found) }];
    });
  }

  // src/core/dates/column-zone.ts
  function isUtcName(hint) {
    return UTC_NAMES.has(hint.toLowerCase());
  }
  function headerZoneOf(hint, zone) {
    if (hint === null) return null;
    if (isUtcName(hint)) return "utc";
    return isSheetZone(hint, zone) ? "sheet" : null;
  }
  var headerOffset = (headerZone) => headerZone === "utc" ? 0 : null;
  function asUtc(moment) {
    return moment.offsetMinutes === null ? { ...moment, offsetMinutes: 0 } : moment;
  }
  function inColumnZone(reading, { headerZone }) {
    return reading.ok && headerZone === "utc" ? { ...reading, value: asUtc(reading.value) } : reading;
  }
  function endInColumnZone(reading, { headerZone }) {
    var _a;
    if (!reading.ok || headerZone !== "utc" || reading.value.kind === "duration") return reading;
    const end = reading.value;
    if (end.kind === "moment") return { ...reading, value: { kind: "moment", moment: asUtc(end.moment) } };
    return { ...reading, value: { ...end, offsetMinutes: (_a = end.offsetMinutes) != null ? _a : 0 } };
  }

  // src/core/mapping/beyond-header.ts
  function lastHeaderColumn(header, own) {
    var _a;
    let last = header.length - 1;
    while (last >= 0 && (own.includes(last) || trimText((_a = header[last]) != null ? _a : "") === "")) last--;
    return last;
  }
  function cellsBeyondHeader(rows, header, firstRow2, own = []) {
    const last = lastHeaderColumn(header, own);
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const written3 = new Set(own);
    for (let column = last + 1; column < width; column++) {
      if (rows.some((row) => {
        var _a;
        return isWritten((_a = row[column]) != null ? _a : "");
      })) written3.add(column);
    }
    const isBeyond = (text2, column) => column > last && !written3.has(column) && trimText(text2) !== "";
    const places2 = rows.flatMap((row, index) => {
      var _a;
      const column = row.length <= last + 1 ? -1 : row.findIndex(isBeyond);
      return column === -1 ? [] : [{ cell: cellName(firstRow2 + index, column), column, text: (_a = row[column]) != null ? _a : "" }];
    });
    const [first] = places2;
    return first === void 0 ? null : { ...first, rows: places2.length };
  }

  // src/core/mapping/fitting-kinds.ts
  var KINDS = {
    email: ["email"],
    date: ["date", "datetime"],
    end: ["date", "datetime", "time", "duration"],
    time: ["time", "timerange"],
    duration: ["duration", "number", "time"],
    reminder: ["duration", "number", "time"],
    guid: ["guid"],
    text: null,
    notify: null,
    related: null,
    url: null
  };
  function fittingKinds(field) {
    var _a;
    const check3 = (_a = fieldByName(field)) == null ? void 0 : _a.check;
    return check3 === void 0 ? null : KINDS[check3];
  }

  // src/core/mapping/hint-problems.ts
  function strangeOrder({ header, column }, order) {
    const message = `The header says ${quote(order)}, and dates are not read in that order. Write them with the year, the month and the day in this order, such as 2027-01-25, or with the month in words, and take the order out of the header.`;
    return problem("mapping-date-order", header, "day, month and year in a usual order", message, { column });
  }
  var SAYS_HALF = /^(?:[ap]\.? ?m\.?|(?:in the )?(?:morning|afternoon|evening|night))$/i;
  function unusedHint({ header, column }, hint) {
    const message = `The header says (${hint}), which is not used: each cell is read as it stands. If it matters, write it into the cells, such as 2:30 pm; otherwise take it out of the header.`;
    const level = SAYS_HALF.test(hint) ? "error" : "warning";
    return problem("mapping-hint", header, "a name, or a hint such as (dd/mm/yyyy)", message, {
      column,
      level
    });
  }
  function hintUnused({ how }, { parts }) {
    if (parts.unused !== null) return parts.unused;
    if (parts.unit === "days" || parts.unit === "minutes") return parts.unit;
    return how === "saved" || how === "content" ? parts.unread : null;
  }
  function aboutHints(entry, view2) {
    var _a;
    const check3 = entry.field === null ? void 0 : (_a = fieldByName(entry.field)) == null ? void 0 : _a.check;
    if (view2 === void 0 || !(check3 === "date" || check3 === "end" || check3 === "time")) return [];
    const { strangeOrder: order } = view2.parts;
    if (order !== null) return [strangeOrder(entry, order)];
    const hint = hintUnused(entry, view2);
    return hint === null || hint === "" ? [] : [unusedHint(entry, hint)];
  }

  // src/core/mapping/split-columns.ts
  var KINDS2 = [
    {
      words: /^(?:am|pm|am pm|ampm|a m p m|meridiem|meridian|am or pm)$/,
      what: "whether the times are am or pm",
      example: "4:30 PM"
    },
    {
      words: /^(?:(?:due |start |call |event )?(?:time ?zone|tz|zone of time)|utc offset|gmt offset)$/,
      what: "the time zone of the times",
      example: "10:00 +05:30"
    },
    {
      words: /^(?:hours?|hrs?|hh|minutes?|mins?|mm)$/,
      what: "hours or minutes of the times",
      example: "16:30"
    }
  ];
  function splitProblem({ column, header }, { what, example }) {
    const message = `This column seems to say ${what}, and it is not read. Write it into the cells of the times, such as ${example}; or choose not to send this column under “Match columns”, if the times are right without it.`;
    return problem("mapping-split-time", header, `times such as ${example}`, message, { column });
  }
  function splitColumns(unsent, columns, hasDue) {
    if (!hasDue) return [];
    return unsent.flatMap(({ column, parts, content }) => {
      const kind = KINDS2.find(({ words: words2 }) => words2.test(parts.words.join(" ")));
      const entry = columns[column];
      return kind === void 0 || entry === void 0 || content.filled === 0 ? [] : [splitProblem(entry, kind)];
    });
  }

  // src/core/mapping/unsent-problems.ts
  function otherColumn(lost, taken, field) {
    const message = `${fieldLabel(field)} is taken from ${quote(taken.header)} (column ${columnLetter(taken.column)}), so this column is not sent. If this one is meant, choose it under “Match columns”.`;
    return problem("mapping-other-column", lost.header, `one column for ${fieldLabel(field)}`, message, {
      column: lost.column,
      level: "warning"
    });
  }
  function customDate({ column, header, field }) {
    const message = `Column ${columnLetter(column)} is sent as the custom field ${quote(field != null ? field : "")} of the task. If it is a field of the lead and says when the tasks are due, choose Due date under “Match columns”; otherwise choose not to send it, unless the task type has this field.`;
    return problem("mapping-custom-date", header, "a custom field of the task type", message, {
      column,
      level: "warning"
    });
  }
  function columnNotSent(column, header, what, example, todo) {
    const message = `Column ${columnLetter(column)} holds ${what}, such as ${quote(example)}, and is not sent. ${todo}`;
    return problem("column-not-sent", header, "a field, or the choice not to send it", message, {
      column,
      level: "warning"
    });
  }
  var CELLS_BEYOND = "cells-beyond-header";
  function cellsBeyond({ cell, column, text: text2, rows }) {
    const others = rows > 1 ? ` The same is so in ${rows - 1} more ${rows === 2 ? "row" : "rows"}.` : "";
    const message = `Cell ${cell} holds ${quote(text2)}, right of the last column that has a name, and is not sent.${others} If it belongs to a cell on its left, join them; otherwise give the column a name.`;
    return {
      level: "warning",
      code: CELLS_BEYOND,
      column,
      header: "",
      found: shorten2(text2),
      expected: "nothing right of the last header",
      message
    };
  }
  function otherZone(header, zone, column) {
    const message = `The header speaks of ${quote(zone)}, but times are read in the spreadsheet's time zone. Take the zone out of the header if the times are of the spreadsheet's zone; otherwise write it into the cells, such as 10:00 UTC, or set the spreadsheet's zone under File, Settings.`;
    return problem("mapping-zone", header, "times of the spreadsheet's zone", message, { column });
  }

  // src/core/mapping/unsent-columns.ts
  var MOST3 = 0.5;
  var OF_LEAD = /\b(?:lead|prospect|contact|customer|opportunity)\b.*\b(?:id|number|no|code)\b/;
  var isLinked = ({ isFilled }) => ["LeadId", "OpportunityId", "RelatedEntityId"].some(isFilled);
  var TO_MATCH = "choose its field under “Match columns”, or choose not to send it";
  var SAYS_TIME = /\b(?:time|times|timings?|slots?|window|hours?|clock)\b/;
  var isMissedTime = (column, { due, isFilled }) => lacksTimes(due) && !isFilled("DueTime") && !isAnotherDate(column);
  var names = ({ header, parts }, { kind }, field) => {
    var _a;
    return ((_a = matchHeader(header, parts, kind)) == null ? void 0 : _a.field) === field;
  };
  var RELATED = {
    kinds: ["text", "code", "number", "phone", "email", "guid"],
    what: "texts that are neither lead nor opportunity",
    todo: "A task is linked to its lead or opportunity by the ID alone, in a column Lead ID or Opportunity ID; LeadSquared exports it as Prospect ID. The texts can be part of another one, such as {header}.",
    isMissed: (column, others) => names(column, others, "RelatedEntity") && !others.isFilled("RelatedEntity")
  };
  var REMINDERS = /\b(?:remind\w*|alert)\b/;
  var LOOKS = [
    RELATED,
    {
      kinds: ["number", "duration"],
      what: "what seems to be reminders",
      todo: "If they say how long before the due time the owner is reminded, name the column with its unit in brackets, such as Reminder (days).",
      isMissed: (column, { isFilled }) => !isFilled("Reminder") && REMINDERS.test(column.parts.words.join(" "))
    },
    {
      kinds: ["time"],
      what: "times",
      todo: `If they are the times of the due dates, choose Due time under “Match columns”.`,
      isMissed: isMissedTime
    },
    {
      kinds: ["time", "timerange"],
      what: "times",
      todo: `If they are the times of the due dates, write the one at which each task is due, and choose Due time under “Match columns”.`,
      isMissed: (column, others) => SAYS_TIME.test(column.parts.words.join(" ")) && isMissedTime(column, others)
    },
    {
      kinds: ["email"],
      what: "e-mail addresses",
      todo: "If they are those of the owners, choose Owner e-mail under “Match columns”.",
      isMissed: (column, { isFilled }) => !isFilled("OwnerEmailAddress") && !isOfOthers(column)
    },
    {
      kinds: ["date", "datetime"],
      what: "dates",
      todo: "If they say when the tasks are due, choose Due date under “Match columns”.",
      isMissed: (column, { isFilled }) => !isFilled("DueDate") && !isAnotherDate(column)
    },
    {
      kinds: ["phone"],
      what: "phone numbers",
      todo: "The tasks belong to no lead unless a column Lead ID says to which; the numbers can be part of a text such as {header}.",
      isMissed: (_, others) => !isLinked(others)
    },
    {
      kinds: ["guid"],
      what: "LeadSquared IDs",
      todo: "If they are those of the leads, choose Lead ID under “Match columns”.",
      isMissed: (column, others) => !isLinked(others) && !isOtherId(column)
    },
    {
      kinds: ["code", "number"],
      what: "numbers of leads",
      todo: "A task is linked to its lead by the ID alone, which LeadSquared exports as Prospect ID.",
      isMissed: (column, others) => !isLinked(others) && OF_LEAD.test(column.parts.words.join(" "))
    },
    {
      kinds: ["duration"],
      what: "lengths of time",
      todo: "If they say how long the appointments last, choose Duration under “Match columns”.",
      isMissed: (column, { isFilled }) => !["Duration", "EndDate", "EndTime", "Reminder"].some(isFilled) && !isAnotherDate(column)
    }
  ];
  var SAYS_STATE = /\b(?:status|state)\b/;
  var IS_OVER = /^(?:completed?|done|closed|cancell?ed|finished)$/i;
  function overColumn({ column, header, parts, cells }) {
    const example = SAYS_STATE.test(parts.words.join(" ")) ? cells.map((cell) => trimText(cell)).find((cell) => IS_OVER.test(cell)) : void 0;
    if (example === void 0) return null;
    const todo = "Rows that say so are sent as new tasks like all others: hide, delete or do not select those whose tasks are over.";
    return columnNotSent(column, header, "states of tasks", example, todo);
  }
  function exampleOf(column, kinds) {
    var _a;
    const kind = kinds.find((name) => column.content.examples.has(name));
    return kind === void 0 ? "" : (_a = column.content.examples.get(kind)) != null ? _a : "";
  }
  function unsentColumns(unsent, lastHeader, others) {
    return unsent.flatMap((column) => {
      var _a;
      const { content, header, parts } = column;
      if (content.filled === 0 || column.cells.some(isWritten)) return [];
      if (parts.keys.length === 0) {
        if (column.column > lastHeader) return [];
        const example = (_a = [...content.examples.values()][0]) != null ? _a : "";
        return [
          columnNotSent(
            column.column,
            header,
            "text without a header",
            example,
            `Give the column a name, then ${TO_MATCH}.`
          )
        ];
      }
      const over = overColumn(column);
      if (over !== null) return [over];
      const look = LOOKS.find(
        ({ kinds, isMissed }) => shareOf(content, ...kinds) >= MOST3 && isMissed(column, others)
      );
      if (look === void 0) return [];
      return [
        columnNotSent(
          column.column,
          header,
          look.what,
          exampleOf(column, look.kinds),
          look.todo.replace("{header}", () => `{${shorten2(header)}}`)
        )
      ];
    });
  }

  // src/core/mapping/mapping-warnings.ts
  var MOST4 = 0.5;
  var FAINT = 50;
  function otherColumns({ sheet, columns, decisions, inTemplates: inTemplates2 }) {
    return decisions.flatMap((decision, column) => {
      if (decision.kind !== "lost" || inTemplates2.has(column)) return [];
      const { candidate } = decision;
      const isFaint = candidate.closeness < FAINT || candidate.needsCells;
      if (isFaint && candidate.field !== "DueDate") return [];
      const [lost, taken, view2] = [columns[column], columns[decision.to.column], sheet.columns[column]];
      if (lost === void 0 || taken === void 0 || view2 === void 0 || view2.content.filled === 0)
        return [];
      const kinds = fittingKinds(candidate.field);
      if (kinds !== null && shareOf(view2.content, ...kinds) < MOST4) return [];
      return [otherColumn(lost, taken, candidate.field)];
    });
  }
  function customDates({ sheet, columns, isFilled }) {
    if (isFilled("DueDate")) return [];
    return columns.flatMap((entry) => {
      const view2 = sheet.columns[entry.column];
      const isDate = view2 !== void 0 && shareOf(view2.content, "date", "datetime") >= MOST4;
      return entry.how === "custom" && isDate ? [customDate(entry)] : [];
    });
  }
  var READ_AS_UTC = ["DueDate", "EndDate"];
  function otherZones({ columns, zoneName }) {
    return columns.flatMap(
      ({ column, header, field, zoneHint }) => zoneHint === null || field === null || isSheetZone(zoneHint, zoneName) || isUtcName(zoneHint) && READ_AS_UTC.includes(field) ? [] : [otherZone(header, zoneHint, column)]
    );
  }
  function mappingWarnings(matched) {
    var _a;
    const { sheet, header, rows, firstRow: firstRow2, own, columns, decisions, inTemplates: inTemplates2, isFilled } = matched;
    const due = columns.find(({ field }) => field === "DueDate");
    const unsent = sheet.columns.filter(
      ({ column }) => {
        var _a2;
        return ((_a2 = decisions[column]) == null ? void 0 : _a2.kind) === "none" && !inTemplates2.has(column);
      }
    );
    const beyond = cellsBeyondHeader(rows, header, firstRow2, own);
    return [
      ...otherColumns(matched),
      ...customDates(matched),
      ...otherZones(matched),
      ...columns.flatMap((entry) => aboutHints(entry, sheet.columns[entry.column])),
      ...splitColumns(unsent, columns, due !== void 0),
      ...unsentColumns(unsent, lastHeaderColumn(header, own), {
        isFilled,
        kind: sheet.kind,
        due: due === void 0 ? null : (_a = sheet.columns[due.column]) != null ? _a : null
      }),
      ...beyond === null ? [] : [cellsBeyond(beyond)]
    ];
  }

  // src/core/mapping/template/propose-name.ts
  var PEOPLE = [
    /^(?:lead|prospect) (?:full )?name$/,
    /^(?:full )?name of (?:the )?(?:lead|student|customer|client|patient|candidate|applicant|prospect)$/,
    /^(?:student|customer|client|patient|candidate|applicant|contact|member|buyer|borrower)s?(?: (?:full )?name)?$/,
    /^contact person(?: name)?$/,
    /^(?:full )?name$/,
    /^(?:parent|father|company|account|business|school|shop|outlet|dealer|hospital|doctor)s?(?: name)?$/,
    /^(?:leads?|prospects?|party|party name|names?)$/
  ];
  function verb(names2) {
    const has = (pattern) => names2.some((name) => pattern.test(name));
    if (has(/\bvisit\b/) && !has(/\bcall/)) return "Visit";
    if (has(/\b(?:call|calls|calling|telecaller|mobile|phone|whatsapp)\b|\bcontact (?:no|number)\b/))
      return "Call";
    if (has(/\b(?:meeting|appointment|demo)\b/)) return "Meeting with";
    return "Follow up with";
  }
  function usable({ columns }) {
    return columns.filter(
      ({ header, isUnique, content }) => {
        var _a;
        return isUnique && !/[{}]/.test(header) && header.length <= 200 && (content.filled === 0 || ((_a = content.counts.get("text")) != null ? _a : 0) > 0);
      }
    );
  }
  function proposeName(header, rows) {
    const sheet = viewSheet(header, rows);
    const columns = usable(sheet).map(({ column, header: text2, parts }) => ({
      text: text2,
      column,
      name: parts.words.join(" ")
    }));
    const start2 = verb(sheet.columns.map(({ parts }) => parts.words.join(" ")));
    for (const pattern of PEOPLE.slice(0, 4)) {
      const found = columns.find(({ name }) => pattern.test(name));
      if (found !== void 0) return `${start2} {${singleSpaced(found.text)}}`;
    }
    const first = columns.find(({ name }) => /^(?:first|given) name$/.test(name));
    const last = columns.find(({ name }) => /^(?:last|family) name$|^surname$/.test(name));
    if (first !== void 0) {
      const surname = last !== void 0 && contentOf(rows, last.column).filled > 0 ? ` {${singleSpaced(last.text)}}` : "";
      return `${start2} {${singleSpaced(first.text)}}${surname}`;
    }
    for (const pattern of PEOPLE.slice(4)) {
      const found = columns.find(({ name }) => pattern.test(name));
      if (found !== void 0) return `${start2} {${singleSpaced(found.text)}}`;
    }
    return null;
  }

  // src/core/mapping/map-columns.ts
  var NOTHING_OWN = { status: null, taskId: null };
  function twoColumns2(columns) {
    const first = /* @__PURE__ */ new Map();
    return columns.flatMap((entry) => {
      if (entry.field === null) return [];
      const earlier = first.get(fieldKey(entry.field));
      if (earlier !== void 0) return [twoColumns(earlier, entry, entry.field)];
      first.set(fieldKey(entry.field), entry);
      return [];
    });
  }
  function mapColumns(header, settings, own = NOTHING_OWN, look = {}) {
    const { rows = [], firstRow: firstRow2 = 2, zoneName = "", knownTaskTypes = [] } = look;
    const found = [];
    const isOwn2 = (column) => column === own.status || column === own.taskId;
    const given = new Set(
      Object.entries(settings.constants).flatMap(
        ([name, text2]) => trimText(text2) === "" ? [] : [fieldKey(name)]
      )
    );
    const sheet = viewSheet(header, rows);
    const guesses = { isOwn: isOwn2, isGiven: (field) => given.has(fieldKey(field)), knownTaskTypes };
    const decisions = decide(sheet, settings.columns, guesses, found);
    const mapped = new Set(
      decisions.flatMap((decision) => decision.kind === "filled" ? [fieldKey(decision.field)] : [])
    );
    const isMapped = (field) => mapped.has(fieldKey(field));
    const constants = mapConstants(settings.constants, header, isMapped, found);
    const isFilled = (field) => isMapped(field) || constants.some((entry) => entry.field === field);
    const columns = sheet.columns.map(
      (view2, column) => {
        var _a;
        return describeColumn(view2, (_a = decisions[column]) != null ? _a : { kind: "none" }, header, isFilled);
      }
    );
    const headerProblem = checkHeader(sheet, columns);
    const mayLackDue = settings.blankDue !== void 0 && settings.blankDue !== "refuse";
    const missing2 = FIELDS.filter(
      ({ name, required }) => required && !isFilled(name) && !(name === "DueDate" && mayLackDue)
    );
    const headers = new Set(header.map(trimText));
    const gone = Object.entries(settings.columns).filter(
      ([text2, field]) => field !== "" && !headers.has(trimText(text2))
    );
    const inTemplates2 = new Set(
      constants.flatMap(({ template }) => template === null ? [] : templateColumns(template))
    );
    const after = { sheet, header, rows, firstRow: firstRow2, zoneName, columns, decisions, inTemplates: inTemplates2, isFilled };
    return {
      columns,
      constants,
      statusColumn: own.status,
      taskIdColumn: own.taskId,
      missing: missing2.map(({ name }) => name),
      problems: [
        ...headerProblem === null ? [] : [headerProblem],
        ...found,
        ...twoColumns2(columns),
        // A row that is no header would only repeat itself in more messages.
        ...headerProblem !== null || missing2.length === 0 ? [] : [missingRequired(missing2, proposeName(header, rows))],
        ...gone.map(([text2, field]) => savedHeaderGone(trimText(text2), field)),
        ...headerProblem === null ? mappingWarnings({ ...after, own: [own.status, own.taskId] }) : []
      ]
    };
  }

  // src/core/guid.ts
  var FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  var GUID3 = new RegExp(`^${FORM}$`);
  var GUID_INSIDE = new RegExp(`(?<![0-9a-z])${FORM}(?![0-9a-z])`, "g");
  function isGuid(text2) {
    return GUID3.test(text2);
  }
  function isEmptyGuid(text2) {
    return isGuid(text2) && /^[0-]+$/.test(text2);
  }
  function guidsIn(text2) {
    var _a;
    return (_a = text2.match(GUID_INSIDE)) != null ? _a : [];
  }
  function groupDigits(digits) {
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  // src/core/status-damage.ts
  var WORDS2 = STATUSES.join("|");
  var DAMAGED = new RegExp(
    `^(?:${WORDS2})[^A-Za-z0-9]{1,12}[A-Z0-9]{1,12} ?[-‐-―−] ?[0-9]{1,7}(?![A-Za-z0-9])`,
    "i"
  );
  var WORD = new RegExp(`^(?:${WORDS2})$`, "i");
  var BEGINS = new RegExp(`^(?:${WORDS2})(?![A-Za-z0-9])`, "i");
  var isDamagedStatus = (text2) => DAMAGED.test(text2.trim());
  var isStatusWord = (text2) => WORD.test(text2.trim());
  var beginsWithStatus = (text2) => BEGINS.test(text2.trim());

  // src/run/sheet/own-headers.ts
  var OWN_ROLES = ["status", "task-id"];
  var NAMES = { status: STATUS_HEADER, "task-id": TASK_ID_HEADER };
  var SUFFIX = " (LeadSquared)";
  var PATTERNS = {
    status: namePattern(STATUS_HEADER),
    "task-id": namePattern(TASK_ID_HEADER)
  };
  function namePattern(name) {
    return new RegExp(`^${headerKey(name)}(?:${headerKey(SUFFIX)}\\d{0,3})?$`);
  }
  function isOwnName(header, role) {
    return PATTERNS[role].test(headerKey(header));
  }
  function roleOfName(header) {
    return isOwnName(header, "status") ? "status" : "task-id";
  }
  function ownName(role, others) {
    const taken = new Set(others.map(headerKey));
    const name = NAMES[role];
    if (!taken.has(headerKey(name))) return name;
    let free = name + SUFFIX;
    for (let number4 = 2; taken.has(headerKey(free)); number4++) free = `${name}${SUFFIX} ${number4}`;
    return free;
  }

  // src/run/sheet/own-texts.ts
  var REPEATS = "this row repeats row";
  var RESTORED = "its status was deleted; the Task ID is still there.";
  var REFUSED_TOGETHER = "LeadSquared refused the call that held this row with others. It is looked up there before it is sent again.";
  var COPIED_IN_DOUBT = "this row was copied together with its status, and its task may be that of the other row. Clear this cell to send it as a task of its own.";

  // src/run/sheet/own-content.ts
  var hasToken = (text2) => tokenIn(text2) !== null;
  function hasOwnReason(text2) {
    const read = parseStatus(text2);
    if (read.kind !== "status") return false;
    if (read.status === "Invalid") return read.reason.includes(": ");
    return read.status === "Skipped" && read.reason.startsWith(REPEATS) || read.status === "Created" && read.reason === RESTORED;
  }
  var isOwnText = (text2) => hasToken(text2) || hasOwnReason(text2);
  function textsIn({ lines }, column) {
    return lines.map((line) => {
      var _a;
      return (_a = line[column]) != null ? _a : "";
    }).filter((text2) => text2 !== "");
  }
  var count = (items, fits) => items.filter(fits).length;
  var isMost = (number4, all2) => number4 > 0 && number4 * 2 >= all2.length;
  var isId = (text2) => isGuid(splitMark(text2.trim().toLowerCase()).text);
  function isDamagedPair(sheet, status) {
    var _a, _b;
    const { header, free, lines } = sheet;
    const taskId2 = status + 1;
    const isPair = free.includes(taskId2) && isOwnName((_a = header[status]) != null ? _a : "", "status") && isOwnName((_b = header[taskId2]) != null ? _b : "", "task-id") && textsIn(sheet, taskId2).every(isId);
    if (!isPair) return false;
    const texts2 = textsIn(sheet, status);
    if (texts2.some(isDamagedStatus)) return true;
    const isAtEnd = header.slice(taskId2 + 1).every((text2) => text2.trim() === "");
    const areIdsBesideStatuses = lines.every(
      (line) => {
        var _a2, _b2;
        return ((_a2 = line[taskId2]) != null ? _a2 : "").trim() === "" || ((_b2 = line[status]) != null ? _b2 : "").trim() !== "";
      }
    );
    return isAtEnd && areIdsBesideStatuses && texts2.length > 0 && texts2.every(isStatusWord);
  }
  function sureness(sheet, column) {
    var _a;
    const texts2 = textsIn(sheet, column);
    const tokens = count(texts2, hasToken);
    const isNamed2 = isOwnName((_a = sheet.header[column]) != null ? _a : "", "status");
    if (isNamed2 && tokens > 0) return 3;
    if (isMost(tokens, texts2)) return 2;
    if (isNamed2 && isDamagedPair(sheet, column)) return 2;
    return isNamed2 && isMost(count(texts2, isOwnText), texts2) ? 1 : 0;
  }
  function emptyPair({ header, free, lines }) {
    var _a, _b;
    const [status, taskId2] = [header.length - 2, header.length - 1];
    const isEmpty2 = lines.every((line) => {
      var _a2, _b2;
      return ((_a2 = line[status]) != null ? _a2 : "") === "" && ((_b2 = line[taskId2]) != null ? _b2 : "") === "";
    });
    const isPair = free.includes(status) && free.includes(taskId2) && isOwnName((_a = header[status]) != null ? _a : "", "status") && isOwnName((_b = header[taskId2]) != null ? _b : "", "task-id");
    return isEmpty2 && isPair ? { status, taskId: taskId2 } : null;
  }
  function taskIdColumnOf({ header, free, lines }, status) {
    var _a, _b;
    const fits = (column) => {
      const filled = lines.filter((line) => {
        var _a2;
        return ((_a2 = line[column]) != null ? _a2 : "") !== "";
      });
      if (filled.length === 0) return column === status + 1;
      const isStatus = (text2) => isOwnText(text2) || isDamagedStatus(text2) || isStatusWord(text2);
      return filled.every((line) => {
        var _a2, _b2;
        return isId((_a2 = line[column]) != null ? _a2 : "") && isStatus((_b2 = line[status]) != null ? _b2 : "");
      });
    };
    const fitting2 = free.filter(
      (column) => {
        var _a2;
        return column !== status && isOwnName((_a2 = header[column]) != null ? _a2 : "", "task-id") && fits(column);
      }
    );
    return (_b = (_a = fitting2.find((column) => column === status + 1)) != null ? _a : fitting2[0]) != null ? _b : null;
  }
  var isUsersStatus = (sheet, column) => {
    var _a;
    return isOwnName((_a = sheet.header[column]) != null ? _a : "", "status") && textsIn(sheet, column).some((text2) => !beginsWithStatus(text2));
  };
  function foreignIds(sheet, status = null, taskId2 = null) {
    var _a;
    const isOfIds = (column) => {
      const texts2 = textsIn(sheet, column);
      return texts2.length > 0 && texts2.every(isId);
    };
    const holdsOwnId = (column) => status !== null && sheet.lines.some(
      (line) => {
        var _a2, _b, _c;
        return isId((_a2 = line[column]) != null ? _a2 : "") && isOwnText((_b = line[status]) != null ? _b : "") && (taskId2 === null || ((_c = line[taskId2]) != null ? _c : "") === "");
      }
    );
    if (sheet.free.some((column) => column !== status && isUsersStatus(sheet, column))) return null;
    return (_a = sheet.free.find(
      (column) => {
        var _a2;
        return (status === null || column !== status + 1) && isOwnName((_a2 = sheet.header[column]) != null ? _a2 : "", "task-id") && (isOfIds(column) || holdsOwnId(column));
      }
    )) != null ? _a : null;
  }
  function recogniseColumns(sheet) {
    var _a, _b;
    const candidates = sheet.free.map((column) => ({
      column,
      sure: sureness(sheet, column),
      own: count(textsIn(sheet, column), isOwnText)
    })).filter(({ sure: sure2 }) => sure2 > 0).sort((a, b) => b.sure - a.sure || b.own - a.own || a.column - b.column);
    const [first, second] = candidates;
    if (first === void 0) return { ...(_a = emptyPair(sheet)) != null ? _a : { status: null, taskId: null }, problem: null };
    const status = first.column;
    const isDoubtful = (second == null ? void 0 : second.sure) === 3;
    return {
      status,
      taskId: taskIdColumnOf(sheet, status),
      problem: isDoubtful ? twoOwnColumns((_b = sheet.header[status]) != null ? _b : "", status, second.column) : null
    };
  }
  function richestColumn(role, columns, lines) {
    var _a, _b;
    const isOwn2 = role === "status" ? isOwnText : (text2) => text2 !== "";
    const ranked = columns.map((column) => ({ column, own: count(lines, (line) => {
      var _a2;
      return isOwn2((_a2 = line[column]) != null ? _a2 : "");
    }) })).sort((a, b) => b.own - a.own || a.column - b.column);
    return (_b = (_a = ranked[0]) == null ? void 0 : _a.column) != null ? _b : null;
  }

  // src/run/sheet/own-marks.ts
  var VALUES = {
    status: "status",
    restoring: "status-restoring",
    taskId: "task-id"
  };
  function withValue(marks, ...values) {
    const fitting2 = marks.filter(({ value }) => values.includes(value)).sort((a, b) => a.column - b.column);
    return fitting2.filter(({ column }, place2) => {
      var _a;
      return column !== ((_a = fitting2[place2 - 1]) == null ? void 0 : _a.column);
    });
  }
  function markedColumns(marks) {
    return {
      status: withValue(marks, VALUES.status, VALUES.restoring),
      taskId: withValue(marks, VALUES.taskId),
      isRestoring: withValue(marks, VALUES.restoring).length > 0
    };
  }
  function areInPlace(before, now) {
    return before.length === now.length && now.every(({ column, value }, at) => {
      var _a, _b;
      return column === ((_a = before[at]) == null ? void 0 : _a.column) && value === ((_b = before[at]) == null ? void 0 : _b.value);
    });
  }
  function finalValue(role, mayHaveIds) {
    if (role === "task-id") return VALUES.taskId;
    return mayHaveIds ? VALUES.restoring : VALUES.status;
  }
  function markColumns(table, find, first, mayHaveIds) {
    const adding = `adding ${table.execution}`;
    let places2 = first;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      if (places2.some(({ column }) => column === null)) return false;
      for (const { column } of places2) if (column !== null) table.addMark(column, adding);
      table.flush();
      const readMine = () => table.readMarks().columns.filter(({ value }) => value === adding);
      const before = readMine();
      places2 = find();
      const mine2 = readMine();
      const found = places2.map(({ role, column }) => ({
        role,
        mark: mine2.find((each) => each.column === column)
      }));
      const areAllThere = areInPlace(before, mine2) && found.every(({ mark }) => mark !== void 0);
      for (const mark of mine2) if (!areAllThere || !found.some((each) => each.mark === mark)) mark.remove();
      if (areAllThere) for (const { role, mark } of found) mark == null ? void 0 : mark.set(finalValue(role, mayHaveIds));
      table.flush();
      if (areAllThere) return true;
    }
    return false;
  }
  function markRestored(table) {
    for (const mark of table.readMarks().columns) {
      if (mark.value === VALUES.restoring) mark.set(VALUES.status);
    }
    table.flush();
  }

  // src/run/sheet/find-own.ts
  var memory = /* @__PURE__ */ new WeakMap();
  var sameTexts = (one, other) => one.length === other.length && one.every((text2, place2) => text2 === other[place2]);
  function recall(table, header) {
    const known = memory.get(table);
    return known !== void 0 && sameTexts(known.header, header) ? known.own : null;
  }
  function remember(table, header, own) {
    const isTold2 = (column) => {
      var _a;
      const text2 = (_a = header[column != null ? column : -1]) != null ? _a : "";
      return text2 !== "" && header.indexOf(text2) === header.lastIndexOf(text2);
    };
    if (own.unmarked.length === 0 && isTold2(own.status) && isTold2(own.taskId))
      memory.set(table, { header, own });
  }
  function forgetOwn(table) {
    memory.delete(table);
  }
  function readBelow(table, { size, headerRow, header }) {
    var _a, _b;
    const span = { first: headerRow, last: size.lastRow + 1 };
    const [again = [], ...lines] = table.readTexts(span, size.columns + 1);
    const below = (_a = lines[size.lastRow - headerRow]) != null ? _a : [];
    const isWhole2 = ((_b = again[size.columns]) != null ? _b : "") === "" && below.every((text2) => text2 === "");
    return isWhole2 && sameTexts(header, again.slice(0, size.columns)) ? lines : null;
  }
  function isStill(table, { size, headerRow, header }) {
    var _a;
    const [again = []] = table.readTexts({ first: headerRow, last: headerRow }, size.columns + 1);
    return ((_a = again[size.columns]) != null ? _a : "") === "" && sameTexts(header, again.slice(0, size.columns));
  }
  var columnsOf = (marks) => marks.map(({ column }) => column);
  var withoutColumn = (shown2, taken) => ({
    ...shown2,
    free: shown2.free.filter((column) => column !== taken)
  });
  function byContent(shown2, { status: statusMarks, taskId: idMarks, isRestoring }) {
    var _a;
    const [marked2, markedIds] = [columnsOf(statusMarks), columnsOf(idMarks)];
    const known = richestColumn("status", marked2, shown2.lines);
    const recognised = known !== null ? { status: known, taskId: taskIdColumnOf(shown2, known), problem: null } : recogniseColumns(shown2);
    const { status } = recognised;
    const taskId2 = (_a = richestColumn("task-id", markedIds, shown2.lines)) != null ? _a : recognised.taskId;
    return {
      status,
      taskId: taskId2,
      unmarked: [
        ...status === null || marked2.includes(status) ? [] : ["status"],
        ...taskId2 === null || markedIds.includes(taskId2) ? [] : ["task-id"]
      ],
      surplus: [...statusMarks, ...idMarks].filter(({ column }) => column !== status && column !== taskId2),
      isRestoring: isRestoring && known !== null,
      foreignIds: foreignIds(withoutColumn(shown2, taskId2), status, taskId2),
      problem: recognised.problem
    };
  }
  function findOwn(table, seen, settings) {
    var _a, _b, _c, _d;
    const { header } = seen;
    const known = recall(table, header);
    if (known !== null) return known;
    const marks = table.readMarks();
    if (marks.isOwnSheet) throw ownSheet();
    const marked2 = markedColumns(marks.columns);
    const all2 = columnsOf([...marked2.status, ...marked2.taskId]);
    const status = (_b = (_a = marked2.status[0]) == null ? void 0 : _a.column) != null ? _b : null;
    const taskId2 = (_d = (_c = marked2.taskId[0]) == null ? void 0 : _c.column) != null ? _d : null;
    const mayBeOwn = header.some((text2, column) => !all2.includes(column) && isOwnName(text2, "task-id"));
    const areStillMarked = () => all2.length === 0 || areInPlace(marks.columns, table.readMarks().columns);
    const isClear = marked2.status.length === 1 && marked2.taskId.length <= 1 && !mayBeOwn;
    if (isClear) {
      if (!isStill(table, seen) || !areStillMarked()) return null;
      const { isRestoring } = marked2;
      const own2 = { status, taskId: taskId2, unmarked: [], surplus: [], isRestoring, foreignIds: null, problem: null };
      remember(table, header, own2);
      return own2;
    }
    const lines = readBelow(table, seen);
    if (lines === null || !areStillMarked()) return null;
    const free = mapColumns(header, settings).columns.flatMap(
      ({ column, field }) => field === null && !all2.includes(column) ? [column] : []
    );
    const own = byContent({ header, free, lines }, marked2);
    remember(table, header, own);
    return own;
  }
  function ownSheet() {
    return new UserError(
      "no-sheet",
      "This sheet tells about past runs. Open the sheet with your rows and try again."
    );
  }

  // src/core/typed-text.ts
  var MEANINGFUL = /[$\\]/;
  var WORDS3 = /^\p{L}[^\d\p{Cc}\p{Zl}\p{Zp}]*$/u;
  var TRUTH = /^(?:true|false)$/i;
  function isLiteral(text2) {
    return !MEANINGFUL.test(text2);
  }
  function isPlainWords(text2) {
    return text2 === "" || isLiteral(text2) && WORDS3.test(text2) && !TRUTH.test(text2);
  }

  // src/run/sheet/header-marks.ts
  var OPEN3 = "⟨";
  var CLOSE2 = "⟩";
  var NAMED = 3;
  var NAME_LIMIT = 500;
  var DISGUISES = [
    [OPEN3, "⦑"],
    [CLOSE2, "⦒"],
    ["\n", "␊"],
    ["\v", "␋"],
    ["\f", "␌"],
    ["\r", "␍"],
    ["", "␤"],
    ["\u2028", "␞"],
    ["\u2029", "␟"]
  ];
  var hidden = (header) => DISGUISES.reduce((text2, [sign2, disguise]) => text2.split(sign2).join(disguise), header);
  var revealed = (name) => DISGUISES.reduce((text2, [sign2, disguise]) => text2.split(disguise).join(sign2), name);
  function markedHeader(own, before) {
    const named2 = before.filter((text2) => text2 !== "" && text2.length <= NAME_LIMIT).slice(-NAMED);
    return `${own} ${[...named2.map((text2) => OPEN3 + hidden(text2))].join("")}${CLOSE2}`;
  }
  function marksIn(header) {
    return header.flatMap((text2) => {
      const start2 = text2.indexOf(` ${OPEN3}`);
      if (start2 < 0 || !text2.endsWith(CLOSE2)) return [];
      const own = text2.slice(0, start2);
      const named2 = text2.slice(start2 + 1 + OPEN3.length, -CLOSE2.length);
      if (!OWN_ROLES.some((role) => isOwnName(own, role))) return [];
      return [{ text: text2, own, named: named2.split(OPEN3).map(revealed) }];
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
  function insteadOf({ own }, place2, { gone, last, settled }) {
    var _a;
    if (gone.length > 0 && place2 <= last) return (_a = gone[place2 - last + gone.length - 1]) != null ? _a : "";
    return settled.has(roleOfName(own)) ? "" : null;
  }
  function sortMarks(table, headerRow, header, settled) {
    var _a;
    const marked2 = marksIn(header);
    const others = header.filter((text2) => !marked2.some((mark) => mark.text === text2));
    const [first] = marked2;
    const isInPlace2 = first !== void 0 && header[header.indexOf(first.text) - 1] === first.named[first.named.length - 1];
    const gone = isInPlace2 ? [] : ((_a = first == null ? void 0 : first.named) != null ? _a : []).filter((text2) => text2 !== "" && !others.includes(text2));
    const columns = marked2.map(({ text: text2 }) => header.indexOf(text2));
    const last = gone.length === 0 ? -1 : Math.max(gone.length - 1, lastFilled(table, headerRow, columns));
    const known = { status: settled.status, "task-id": settled.taskId };
    const roles = /* @__PURE__ */ new Set();
    const own = [];
    const users = [];
    for (const role of OWN_ROLES) if (known[role].length > 0) roles.add(role);
    for (const [place2, mark] of marked2.entries()) {
      const role = roleOfName(mark.own);
      const isKnown = known[role].some(({ column }) => column === header.indexOf(mark.text));
      const text2 = isKnown ? null : insteadOf(mark, place2, { gone, last, settled: roles });
      if (text2 === null) own.push({ mark, role });
      else users.push({ mark, text: text2 });
      if (text2 === null) roles.add(role);
    }
    return { own, others: users };
  }
  function resolveMarks(table, headerRow, header, read) {
    const settled = markedColumns(table.readMarks().columns);
    const { own, others } = sortMarks(table, headerRow, header, settled);
    for (const { mark, text: text2 } of others) {
      if (isPlainWords(text2)) table.replaceInRow(headerRow, mark.text, text2);
      else table.putBack(headerRow, read().indexOf(mark.text), mark.text, { display: text2, value: null });
    }
    const isNew = ({ role }) => (role === "status" ? settled.status : settled.taskId).length === 0;
    const fresh2 = own.filter(isNew);
    const names2 = header.filter((text2) => !own.some(({ mark }) => mark.text === text2));
    const placesIn = (now) => fresh2.map(({ mark, role }) => ({
      role,
      column: now.includes(mark.text) ? now.indexOf(mark.text) : null
    }));
    const mayHaveIds = settled.taskId.length > 0 || names2.some((text2) => isOwnName(text2, "task-id"));
    const areMarked = fresh2.length === 0 || markColumns(table, () => placesIn(read()), placesIn(header), mayHaveIds);
    if (fresh2.length > 0) forgetOwn(table);
    const named2 = areMarked ? own : own.filter((each) => !isNew(each));
    for (const { mark, role } of named2) table.replaceInRow(headerRow, mark.text, ownName(role, names2));
    table.flush();
  }

  // src/run/sheet/own-columns.ts
  function readHeader2(table, headerRow) {
    var _a;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const { columns } = table.size();
      const [texts2 = []] = table.readTexts({ first: headerRow, last: headerRow }, columns + 1);
      if (((_a = texts2[columns]) != null ? _a : "") === "") return texts2.slice(0, columns);
    }
    throw busyColumns();
  }
  function busyColumns() {
    return busySheet("the columns “Task status” and “Task ID” could not be added");
  }
  function settleHeaders(table, headerRow, header) {
    resolveMarks(table, headerRow, header, () => readHeader2(table, headerRow));
  }
  function addOwnColumns(table, headerRow, before, missing2) {
    let header = before;
    let left2 = missing2;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const named2 = header;
      if (!hasMarks(named2)) {
        table.appendColumns(
          headerRow,
          left2.map((role) => markedHeader(ownName(role, named2), named2))
        );
        table.flush();
      }
      settleHeaders(table, headerRow, readHeader2(table, headerRow));
      const { status, taskId: taskId2 } = markedColumns(table.readMarks().columns);
      const added = { status, "task-id": taskId2 };
      for (const role of left2) for (const { column } of added[role]) table.widenColumn(column);
      left2 = left2.filter((role) => added[role].length === 0);
      if (left2.length === 0) return;
      header = readHeader2(table, headerRow);
    }
    throw busyColumns();
  }
  function nameOwnColumn(table, { headerRow, header }, role, column) {
    const left2 = Array.from({ length: column }, (_, place2) => {
      var _a;
      return (_a = header[place2]) != null ? _a : "";
    });
    table.writeHeader(headerRow, column, markedHeader(ownName(role, header), left2));
    table.flush();
    settleHeaders(table, headerRow, readHeader2(table, headerRow));
  }
  function adoptColumns(table, look) {
    const marked2 = markedColumns(table.readMarks().columns);
    const isMarked2 = { status: marked2.status.length > 0, "task-id": marked2.taskId.length > 0 };
    const find = () => {
      const { status, taskId: taskId2 } = look();
      const places2 = { status, "task-id": taskId2 };
      return OWN_ROLES.filter((role) => !isMarked2[role] && places2[role] !== null).map((role) => ({
        role,
        column: places2[role]
      }));
    };
    if (!markColumns(table, find, find(), false)) throw busySheet("nothing was done");
    forgetOwn(table);
  }

  // src/run/sheet/sheet-head.ts
  var HEADER_SEARCH_ROWS = 20;
  var CONTENT_ROWS = 100;
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
      const last = Math.min(size.lastRow, Math.max(CONTENT_ROWS, size.frozenRows));
      const lines = table.readTexts({ first: 1, last }, size.columns + 1);
      if (lines.every((texts2) => {
        var _a;
        return ((_a = texts2[size.columns]) != null ? _a : "") === "";
      })) {
        return { size, lines: lines.map((texts2) => texts2.slice(0, size.columns)) };
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
    var _a, _b;
    const { size, lines } = readTop(table);
    const searched = lines.slice(0, Math.max(HEADER_SEARCH_ROWS, size.frozenRows));
    const { row: headerRow, said: headerSaid } = findHeaderRow(searched, size.frozenRows, settings);
    if (headerRow > size.lastRow) {
      throw new UserError(
        "no-header",
        "No header was found. Put the names of the columns, such as “Task name” and “Due date”, into the first row."
      );
    }
    const header = (_b = (_a = lines[headerRow - 1]) != null ? _a : table.readTexts({ first: headerRow, last: headerRow }, size.columns)[0]) != null ? _b : [];
    if (hasMarks(header)) {
      settleHeaders(table, headerRow, header);
      return null;
    }
    const own = findOwn(table, { size, headerRow, header }, settings);
    if (own === null) return null;
    const look = { rows: lines.slice(headerRow), firstRow: headerRow + 1, zoneName: table.zone.name };
    const mapping = mapColumns(header, settings, own, look);
    const problems2 = own.problem === null ? mapping.problems : [...mapping.problems, own.problem];
    return { size, headerRow, headerSaid, header, mapping: { ...mapping, problems: problems2 }, own };
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
  function sameTexts2(one, other) {
    return one.length === other.length && one.every((text2, place2) => text2 === other[place2]);
  }
  function isWrittenInto(before, after, column, texts2) {
    if (!sameTexts2(before.header, after.header) || before.lines.length !== after.lines.length) return false;
    return after.lines.every((line, place2) => {
      var _a;
      const text2 = texts2.get(before.first + place2);
      const earlier = (_a = before.lines[place2]) != null ? _a : [];
      if (text2 === void 0) return sameTexts2(earlier, line);
      return sameTexts2(
        earlier.map((cell, each) => each === column ? text2 : cell),
        line
      );
    });
  }

  // src/run/sheet/held-cells.ts
  var NEAR = 3;
  function isShownAs(value, shown2) {
    return typeof value !== "string" || value === shown2;
  }
  function heldIn(rows) {
    var _a, _b;
    const first = (_b = (_a = rows[0]) == null ? void 0 : _a.rowNumber) != null ? _b : 0;
    return (row, column, shown2) => {
      var _a2;
      const cell = (_a2 = rows[row - first]) == null ? void 0 : _a2.cells[column];
      return cell !== void 0 && cell.display === shown2 ? cell.value : null;
    };
  }
  function isOpen2(shown2) {
    return !isPlainWords(shown2) && parseStatus(shown2).kind !== "status" && !isGuid(shown2);
  }
  function readHeld(table, before, column, rows) {
    const [first, last] = [Math.max(0, column - NEAR), Math.min(before.header.length - 1, column + NEAR)];
    const span = spanOf(rows);
    const lines = before.lines.slice(span.first - before.first, span.last - before.first + 1);
    if (!lines.some((line) => line.slice(first, last + 1).some(isOpen2))) return () => null;
    const values = table.readValues(first, last, span);
    return (row, at, shown2) => {
      var _a, _b;
      const value = (_a = values[row - span.first]) == null ? void 0 : _a[at - first];
      const showed = (_b = before.lines[row - before.first]) == null ? void 0 : _b[at];
      return value !== void 0 && showed === shown2 && isShownAs(value, shown2) ? value : null;
    };
  }

  // src/run/sheet/match-columns.ts
  var texts = ({ lines }, column) => lines.map((line) => {
    var _a;
    return (_a = line[column]) != null ? _a : "";
  }).filter((text2) => text2 !== "");
  function likest(before, lost, after, fresh2) {
    const held = new Set(texts(before, lost));
    const ranked = fresh2.map((column) => ({ column, shared: texts(after, column).filter((text2) => held.has(text2)).length })).sort((a, b) => b.shared - a.shared);
    const [first, second] = ranked;
    if (first === void 0 || first.shared === 0 || first.shared === (second == null ? void 0 : second.shared)) return null;
    return first.column;
  }
  function matchColumns(before, after, written3) {
    var _a;
    const free = /* @__PURE__ */ new Map();
    for (const [column, text2] of after.header.entries()) free.set(text2, [...(_a = free.get(text2)) != null ? _a : [], column]);
    const places2 = before.header.map((text2) => {
      var _a2, _b;
      return (_b = (_a2 = free.get(text2)) == null ? void 0 : _a2.shift()) != null ? _b : null;
    });
    const fresh2 = [...free.values()].flat().sort((a, b) => a - b);
    const isFree = (column) => !places2.includes(column);
    const lost = () => places2.flatMap((place2, column) => place2 === null ? [column] : []);
    const pair = (among) => {
      var _a2;
      const [only2, other] = lost();
      if (only2 !== void 0 && other === void 0 && among.length === 1) places2[only2] = (_a2 = among[0]) != null ? _a2 : null;
    };
    pair(fresh2);
    for (const column of lost()) places2[column] = likest(before, column, after, fresh2.filter(isFree));
    pair(fresh2.filter((column) => isFree(column) && texts(after, column).some((text2) => written3.has(text2))));
    return places2;
  }

  // src/run/sheet/match-rows.ts
  function contents(snapshot, columns) {
    return snapshot.lines.map((line, place2) => ({
      row: snapshot.first + place2,
      texts: columns.map((column) => {
        var _a;
        return (_a = line[column]) != null ? _a : "";
      })
    }));
  }
  var MOST_EDITED = 60;
  function likeness(one, other) {
    return one.filter((text2, place2) => text2 !== "" && text2 === other[place2]).length;
  }
  function matchEdited(before, after, found) {
    if (before.length > MOST_EDITED || after.length > MOST_EDITED) return;
    const pairs2 = after.flatMap(
      (now) => before.map((source) => ({ now, source, like: likeness(source.texts, now.texts) }))
    );
    const distance = ({ now, source }) => Math.abs(now.row - source.row);
    pairs2.sort((a, b) => b.like - a.like || distance(a) - distance(b));
    const taken = /* @__PURE__ */ new Set();
    for (const { now, source, like } of pairs2) {
      const filled = source.texts.filter((text2) => text2 !== "").length;
      if (like * 2 < filled || taken.has(source.row) || found.has(now.row)) continue;
      taken.add(source.row);
      found.set(now.row, source.row);
    }
  }
  var keyOf = ({ texts: texts2 }) => texts2.join("\0");
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
      const key2 = keyOf(content);
      const group = groups.get(key2);
      if (group === void 0) groups.set(key2, [content]);
      else group.push(content);
    }
    const later = after.map((content) => {
      var _a;
      return { content, group: (_a = groups.get(keyOf(content))) != null ? _a : [] };
    });
    for (const prefers of [...preferences, null]) {
      for (const { content, group } of later) {
        if (found.has(content.row) || group.length === 0) continue;
        const place2 = prefers === null ? 0 : group.findIndex((source2) => prefers(source2.row, content.row));
        const [source] = place2 < 0 ? [] : group.splice(place2, 1);
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
    var _a, _b, _c;
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
    for (const [place2, cells] of after.lines.entries()) {
      const row = after.first + place2;
      const source = rows.get(row);
      for (const [at, text2] of cells.entries()) {
        const was2 = { row: source != null ? source : equals.get(row), column: sources.get(at) };
        const should = at === own ? ownText(meant, text2, source, () => rescued(meant, text2, cells, places2)) : otherText(meant, text2, was2, hit, areAllKnown);
        const isHeld = at !== own && was2.row !== void 0 && was2.column !== void 0;
        const origin = isHeld ? { row: (_b = was2.row) != null ? _b : 0, column: (_c = was2.column) != null ? _c : 0 } : null;
        if (should !== text2) writes.push({ row, column: at, text: should, was: text2, origin });
      }
    }
    return { writes, column: own, hit };
  }
  function hitColumns(written3, shared, { lines }) {
    const isHit = (text2) => text2 !== void 0 && text2 !== "" && written3.has(text2);
    return shared.filter(({ now }) => lines.some((line) => isHit(line[now]))).map(({ source }) => source);
  }
  function wanted({ before, column, texts: texts2 }, row) {
    var _a;
    return (_a = texts2.get(row)) != null ? _a : shownAt(before, row, column);
  }
  function marked(meant, row, text2) {
    var _a;
    const { before, markFor } = meant;
    return markFor === null ? text2 : withMark(text2, markFor((_a = before.lines[row - before.first]) != null ? _a : []));
  }
  function markedAsBefore(meant, row) {
    const text2 = wanted(meant, row);
    const isOurs2 = meant.texts.has(row) || parseStatus(text2).kind !== "foreign" || isGuid(text2);
    return isOurs2 || isPlainWords(text2) ? marked(meant, row, text2) : text2;
  }
  function rescued(meant, text2, cells, places2) {
    if (meant.markFor === null) return text2;
    const line = places2.map((place2) => {
      var _a;
      return place2 === null ? "" : (_a = cells[place2]) != null ? _a : "";
    });
    return withMark(meant.rescue(cells), meant.markFor(line));
  }
  function isInOrder(meant, row, text2) {
    const plain2 = wanted(meant, row);
    return text2 === plain2 || text2 === marked(meant, row, plain2);
  }
  function ownText(meant, text2, source, rescue) {
    const { before, column, texts: texts2, written: written3 } = meant;
    if (source === void 0) return text2 !== "" && written3.has(text2) ? rescue() : text2;
    if (isInOrder(meant, source, text2)) return text2;
    const isMissed = texts2.has(source) && text2 === shownAt(before, source, column);
    return isMissed || written3.has(text2) ? markedAsBefore(meant, source) : text2;
  }
  var shownIn = (cells, place2) => {
    var _a;
    return (_a = cells[place2 != null ? place2 : -1]) != null ? _a : "";
  };
  var isMarked = (meant, source, cells, places2, hit) => {
    const strays = [...hit].map((at) => shownIn(cells, places2[at])).filter((text2) => text2 !== "" && meant.written.has(text2));
    return meant.texts.has(source) && strays.includes(marked(meant, source, wanted(meant, source)));
  };
  var isUntouched = ({ before, column }, source, cells, places2, hit) => [column, ...hit].every((at) => shownIn(cells, places2[at]) === shownAt(before, source, at));
  var isInPlace = (meant, source, cells, places2, hit) => isInOrder(meant, source, shownIn(cells, places2[meant.column])) && [...hit].every((at) => shownIn(cells, places2[at]) === shownAt(meant.before, source, at));
  var isOverwritten = ({ column, written: written3 }, _source, cells, places2) => {
    const text2 = shownIn(cells, places2[column]);
    return text2 !== "" && written3.has(text2);
  };
  function otherText({ before, written: written3, putBack: putBack2, markFor }, text2, { row, column }, hit, areAllKnown) {
    if (text2 === "") return text2;
    if (!written3.has(text2)) {
      if (row === void 0 || column === void 0 || !hit.has(column)) return text2;
      return (putBack2 == null ? void 0 : putBack2.has(text2)) === true ? shownAt(before, row, column) : text2;
    }
    if (row === void 0 && column !== void 0 && (!areAllKnown || markFor === null)) return text2;
    return row === void 0 || column === void 0 ? "" : shownAt(before, row, column);
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
    const steps2 = Math.min(9 - digit, Math.floor((last - end) / size));
    return { end: end + steps2 * size, free };
  }
  function spanPatterns(first, last) {
    const patterns = [];
    for (let from = first; from <= last; ) {
      const { end, free } = reach(from, last);
      const size = 10 ** free;
      const lead2 = Math.floor(from / size / 10);
      const digits = digitClass(Math.floor(from / size) % 10, Math.floor(end / size) % 10);
      patterns.push(`${lead2 === 0 ? "" : lead2}${digits}${"[0-9]".repeat(free)}`);
      from = end + 1;
    }
    return patterns;
  }
  function numberPatterns(numbers) {
    var _a;
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    const patterns = [];
    for (let place2 = 0; place2 < sorted.length; ) {
      const first = (_a = sorted[place2]) != null ? _a : 0;
      let length = 1;
      while (sorted[place2 + length] === first + length) length++;
      patterns.push(...spanPatterns(first, first + length - 1));
      place2 += length;
    }
    return patterns;
  }

  // src/core/status-pattern.ts
  var PATTERN_LIMIT = 8e3;
  var SAME_TOKEN = "$1";
  function piecesOf(tokens) {
    const indexes2 = /* @__PURE__ */ new Map();
    for (const { runId, index } of tokens) {
      const same = indexes2.get(runId);
      if (same === void 0) indexes2.set(runId, [index]);
      else same.push(index);
    }
    return [...indexes2].flatMap(([runId, some2]) => numberPatterns(some2).map((digits) => ({ runId, digits })));
  }
  function tokenPattern(pieces) {
    return pieces.map(({ runId, digits }, place2) => {
      var _a, _b;
      const isFirst = ((_a = pieces[place2 - 1]) == null ? void 0 : _a.runId) !== runId;
      const isLast = ((_b = pieces[place2 + 1]) == null ? void 0 : _b.runId) !== runId;
      const between = place2 === 0 ? "" : "|";
      return `${between}${isFirst ? `${runId}-(?:` : ""}${digits}${isLast ? ")" : ""}`;
    }).join("");
  }
  function groupsOf(pieces, room) {
    var _a;
    const groups = [];
    let [group, length] = [[], 0];
    for (const piece of pieces) {
      const isSame = ((_a = group[group.length - 1]) == null ? void 0 : _a.runId) === piece.runId;
      const more = isSame ? piece.digits.length + 1 : tokenPattern([piece]).length + 1;
      if (group.length > 0 && length + more > room) {
        groups.push(group);
        [group, length] = [[], 0];
      }
      length += group.length === 0 ? tokenPattern([piece]).length : more;
      group.push(piece);
    }
    return group.length === 0 ? groups : [...groups, group];
  }
  function statusPatterns(from, tokens) {
    const [start2, end] = [`^(?:${from.join("|")})${TOKEN_MARK}(`, `)(?:${REASON_MARK}${UNMARKED_SIGN}*)?$`];
    const room = PATTERN_LIMIT - start2.length - end.length;
    return groupsOf(piecesOf(tokens), room).map((pieces) => start2 + tokenPattern(pieces) + end);
  }
  function statusReplacement(status, reason) {
    const end = formatStatus(status, null, reason).slice(status.length);
    return status + TOKEN_MARK + SAME_TOKEN + end;
  }
  function idPattern(ids) {
    return `^(?:${ids.join("|")})$`;
  }

  // src/run/sheet/status-cells.ts
  var IDS_AT_ONCE = 100;
  var ID = /^[0-9A-Za-z-]{1,64}$/;
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
      return this.table.readColumn(this.statusColumn, span).flatMap((text2, place2) => {
        const read = parseStatus(text2);
        if (read.kind !== "status") return [];
        return [{ row: span.first + place2, status: read.status, token: read.token, reason: read.reason }];
      });
    }
    readCells(span) {
      const { statusColumn, idColumn } = this;
      const first = Math.min(statusColumn, idColumn);
      const lines = this.table.readBlock(first, Math.max(statusColumn, idColumn), span);
      return lines.map((line, place2) => {
        var _a, _b;
        return {
          row: span.first + place2,
          status: (_a = line[statusColumn - first]) != null ? _a : "",
          id: (_b = line[idColumn - first]) != null ? _b : ""
        };
      });
    }
    change(from, tokens, to) {
      return this.replace(from, tokens, to === null ? "" : statusReplacement(to.status, to.reason));
    }
    release(from, tokens, text2) {
      return this.replace(from, tokens, text2);
    }
    replace(from, tokens, by) {
      let count3 = 0;
      for (const pattern of statusPatterns(from, tokens)) {
        count3 += this.table.replaceInColumn(this.statusColumn, { pattern }, by);
      }
      return count3;
    }
    clearIds(ids) {
      const clear = (sought) => this.table.replaceInColumn(this.idColumn, sought, "");
      let count3 = 0;
      const known = ids.filter((id) => ID.test(id));
      for (let start2 = 0; start2 < known.length; start2 += IDS_AT_ONCE) {
        count3 += clear({ pattern: idPattern(known.slice(start2, start2 + IDS_AT_ONCE)) });
      }
      for (const text2 of ids) if (!ID.test(text2)) count3 += clear({ text: text2 });
      return count3;
    }
  };

  // src/run/sheet/verified-write.ts
  var ROUNDS = 10;
  function write(table, writes) {
    var _a, _b;
    for (const column of new Set(writes.map((each) => each.column))) {
      for (const stretch of stretches(writes.filter((each) => each.column === column))) {
        const texts2 = stretch.map(({ text: text2 }) => text2);
        table.writeColumn(column, (_b = (_a = stretch[0]) == null ? void 0 : _a.row) != null ? _b : 0, texts2);
      }
    }
    table.flush();
  }
  function restore(table, writes, held) {
    const byPlace = /* @__PURE__ */ new Set();
    for (const { row, column, text: text2, was, origin } of writes) {
      const value = origin === null ? null : held(origin.row, origin.column, text2);
      if (isPlainWords(text2) && (value === null || value === text2)) {
        table.replaceInCell(row, column, was, text2);
        continue;
      }
      byPlace.add(text2);
      table.putBack(row, column, was, { display: text2, value });
    }
    return byPlace;
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
      const isWhole2 = size.lastRow === lastRow && size.columns === columns && beside === "" && below.every((text2) => text2 === "");
      if (isWhole2) return { ...snapshot, header: snapshot.header.slice(0, columns) };
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
    const count3 = table.replaceInColumn(column, { pattern: markPattern(writer) }, "$1");
    table.flush();
    return count3;
  }
  function takeAllOff(table, meant, column) {
    const { mark, texts: texts2 } = meant;
    if (mark === null) return true;
    let count3 = takeMarksOff(table, mark.writer, column);
    if (count3 >= texts2.size) return true;
    for (let last = column, attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const now = columnNow(table, meant);
      if (now === null) break;
      const more = takeMarksOff(table, mark.writer, now);
      count3 += more;
      if (count3 >= texts2.size || now === last && more === 0) break;
      last = now;
    }
    return false;
  }
  function columnNow(table, meant) {
    var _a;
    return (_a = matchColumns(meant.before, readWhole(table, meant.headerRow), /* @__PURE__ */ new Set())[meant.column]) != null ? _a : null;
  }
  function reconcileAll(table, meant, markFor, markedTexts, held) {
    const { before, column, texts: texts2, rescue = () => "", headerRow } = meant;
    const written3 = new Set(markedTexts);
    const putBack2 = /* @__PURE__ */ new Set();
    let hit = /* @__PURE__ */ new Set();
    for (let round2 = 0; round2 < ROUNDS; round2++) {
      const meaning = { before, column, texts: texts2, markFor, written: written3, putBack: putBack2, hit, rescue };
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
      for (const { text: text2 } of own) written3.add(text2);
      const others = reconciliation.writes.filter((each) => each.column !== reconciliation.column);
      for (const text2 of restore(table, others, held)) putBack2.add(text2);
      write(table, own);
      keepFence(table, meant);
    }
    throw busySheet("its statuses could not be written");
  }
  function writeVerified(table, meant) {
    var _a;
    const { before, column, texts: texts2, mark } = meant;
    if (texts2.size === 0) return false;
    const markFor = mark === null ? null : (line) => `${mark.writer}-${mark.tell(line)}`;
    const held = (_a = meant.held) != null ? _a : readHeld(table, before, column, [...texts2.keys()]);
    const markedTexts = new Map([...texts2].map(([row, text2]) => [row, marked({ before, markFor }, row, text2)]));
    write(
      table,
      [...markedTexts].map(([row, text2]) => ({ row, column, text: text2, was: "" }))
    );
    keepFence(table, meant);
    const end = before.first + before.lines.length - 1;
    const now = readSnapshot(table, before.headerRow, { first: before.first, last: end }, before.header.length);
    const isStill2 = isWrittenInto(before, now, column, markedTexts);
    const place2 = isStill2 ? column : reconcileAll(table, meant, markFor, markedTexts.values(), held);
    return !takeAllOff(table, meant, place2) || !isStill2;
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
  var SENT_BEFORE = "this row was sent before, and its status was put back to an older one. It is looked up in LeadSquared.";
  var ENDED_BEFORE_LOOKUP = "its run was ended before LeadSquared told whether the task exists. Choose “Send all new rows” to have it looked up; nothing is sent twice.";
  var SENT_BEFORE_ITS_END = "this row was sent before, and its status was put back to an older one. Choose “Send all new rows” to have it looked up; nothing is sent twice.";
  var COPIED_ROW = formatStatus("Unknown", null, COPIED_IN_DOUBT);
  var COPY_OF_CREATED = formatStatus(
    "Unknown",
    null,
    "this row was copied while it was being sent. Choose “Send all new rows” to have it looked up in LeadSquared."
  );
  var PLAIN_REASONS = {
    Failed: "LeadSquared refused this row. Select it and send it again to see why.",
    Unknown: "whether the task exists is not known. Choose “Send all new rows” to have it looked up in LeadSquared."
  };

  // src/run/status/copied-rows.ts
  function carriers({ sheet }, snapshot) {
    var _a, _b;
    const own = new Set(sheet.entries.map((entry) => entry.key));
    const rows = /* @__PURE__ */ new Map();
    for (const [place2, line] of snapshot.lines.entries()) {
      const key2 = keyIn((_a = line[sheet.cells.statusColumn]) != null ? _a : "");
      if (key2 === null || !own.has(key2)) continue;
      rows.set(key2, [...(_b = rows.get(key2)) != null ? _b : [], snapshot.first + place2]);
    }
    return rows;
  }
  function writeCopies(run, before, texts2) {
    const { table, head, cells } = run.sheet;
    writeVerified(table, {
      before,
      column: cells.statusColumn,
      texts: texts2,
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
  function settleCopiedRows(run, as) {
    var _a, _b, _c;
    const { cells, entries: entries3 } = run.sheet;
    const before = readRows(run);
    if (before === null) return;
    const rows = carriers(run, before);
    const texts2 = /* @__PURE__ */ new Map();
    const text2 = as === "blank" ? "" : COPIED_ROW;
    const { statusColumn, idColumn } = cells;
    const cell = (row, column) => shownAt(before, row, column);
    for (const { key: key2, claimed } of entries3) {
      const same = (_a = rows.get(key2)) != null ? _a : [];
      const isClaimed = (row) => claimed == null ? void 0 : claimed.every((text3, at) => at === statusColumn || at === idColumn || text3 === cell(row, at));
      const alike = same.filter(isClaimed);
      const original = (_c = (_b = alike.find((row) => cell(row, idColumn) !== "")) != null ? _b : alike[0]) != null ? _c : same[0];
      for (const row of same) if (row !== original) texts2.set(row, text2);
    }
    writeCopies(run, before, texts2);
  }
  function doubtCopiedRows(run) {
    const before = readRows(run);
    if (before === null) return;
    const { statusColumn, idColumn } = run.sheet.cells;
    const hasId = (row) => shownAt(before, row, idColumn).trim() !== "";
    const texts2 = /* @__PURE__ */ new Map();
    for (const same of carriers(run, before).values()) {
      if (!same.some(hasId)) continue;
      for (const row of same) {
        const read = parseStatus(shownAt(before, row, statusColumn));
        const saysCreated = read.kind === "status" && read.status === "Created";
        if (saysCreated && !hasId(row)) texts2.set(row, COPY_OF_CREATED);
      }
    }
    if (texts2.size > 0) writeCopies(run, before, texts2);
  }

  // src/run/status/transitions.ts
  var CHANGES = {
    claim: { moves: { Queued: ["Sending"] }, whenGone: "leaves", copies: "blank" },
    doubt: { moves: { Queued: ["Unknown"] }, whenGone: "leaves", copies: "left" },
    unclaim: { moves: { Sending: ["Queued"] }, whenGone: "leaves", copies: "left" },
    giveBack: { moves: { Queued: [""] }, whenGone: "leaves", copies: "left" },
    refuse: { moves: { Queued: ["Invalid", ""] }, whenGone: "leaves", copies: "left" },
    answer: {
      moves: { Sending: ["Created", "Accepted", "Failed", "Unknown", "Queued", ""] },
      whenGone: "counts",
      copies: "blank"
    },
    lookUp: {
      moves: {
        Sending: ["Created", "Accepted", "Failed", "Unknown"],
        Accepted: ["Created", "Accepted", "Failed"],
        Unknown: ["Created", "Unknown"]
      },
      whenGone: "counts",
      copies: "named"
    },
    sendAgain: {
      moves: { Unknown: ["Queued"], Accepted: ["Queued"] },
      whenGone: "leaves",
      copies: "named"
    },
    lookUpAgain: { moves: { Created: ["Accepted"] }, whenGone: "stays", copies: "left" },
    undo: { moves: { Created: ["Created", "Deleted"] }, whenGone: "stays", copies: "left" }
  };
  function statesBefore(change2, to) {
    const moves = CHANGES[change2].moves;
    const states = STATUSES.filter((state) => {
      var _a;
      return (_a = moves[state]) == null ? void 0 : _a.includes(to);
    });
    if (states.length === 0) throw new Error(`No row becomes ${to} by ${change2}.`);
    return states;
  }

  // src/run/status/transition.ts
  function replace({ sheet }, entries3, from, to) {
    const tokens = entries3.map(({ token }) => token);
    const count3 = sheet.cells.change(from, tokens, to);
    sheet.table.flush();
    return count3;
  }
  function areThere({ sheet }, entries3, to) {
    const rows = entries3.flatMap(({ row }) => row === null ? [] : [row]);
    if (to === null || rows.length < entries3.length) return false;
    const near = new Map(sheet.cells.read(spanOf(rows)).map((read) => [read.row, read]));
    return entries3.every(({ row, key: key2 }) => {
      const read = row === null ? void 0 : near.get(row);
      return (read == null ? void 0 : read.status) === to.status && read.token !== null && formatToken(read.token) === key2;
    });
  }
  function requireEffect({ statuses }, entries3, changed) {
    if (changed === 0 || entries3.some(({ key: key2 }) => statuses.has(key2))) return;
    throw new UserError(
      "google",
      "Google Sheets did not change the status cells as it should, so nothing was sent. Undo the last change of the status column (Ctrl+Z), and tell the makers of this add-on."
    );
  }
  function write2(run, change2, entries3, to) {
    var _a;
    const { sheet } = run;
    const from = statesBefore(change2, (_a = to == null ? void 0 : to.status) != null ? _a : "");
    const first = replace(run, entries3, from, to);
    if (first === entries3.length) {
      sheet.replaceWorks || (sheet.replaceWorks = areThere(run, entries3, to));
      if (sheet.replaceWorks) return entries3;
    }
    let located = sheet.relocate();
    if (first < entries3.length && replace(run, entries3, from, to) > 0) located = sheet.relocate();
    if (to !== null) requireEffect(located, entries3, first);
    sheet.replaceWorks || (sheet.replaceWorks = first > 0);
    const { statuses } = located;
    const { copies } = CHANGES[change2];
    if (located.hasCopies && copies !== "left") settleCopiedRows(run, copies);
    return entries3.filter(({ key: key2 }) => to === null ? !statuses.has(key2) : statuses.get(key2) === to.status);
  }
  function becomeGone(entry, change2, status) {
    const { whenGone } = CHANGES[change2];
    if (whenGone === "stays") return;
    entry.become(whenGone === "counts" ? status : null);
  }
  function transition(run, change2, entries3, to) {
    var _a;
    if (entries3.length === 0) return [];
    const status = (_a = to == null ? void 0 : to.status) != null ? _a : null;
    const changed = write2(run, change2, entries3, to);
    const isChanged = new Set(changed);
    for (const entry of entries3) {
      if (isChanged.has(entry)) entry.become(status);
      else becomeGone(entry, change2, status);
    }
    return changed;
  }
  function becomeCreatedWithoutRow(found, written3) {
    for (const entry of found) if (!written3.has(entry)) becomeGone(entry, "lookUp", "Created");
  }
  function leaveRun(entry) {
    entry.row = null;
    becomeGone(entry, "claim", null);
  }
  function becomeRefused(entry, text2, isWritten2) {
    if (isWritten2) entry.become(text2 === "" ? null : "Invalid");
    else becomeGone(entry, "refuse", null);
  }

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
    const match2 = RATE_TEXT.exec(text2.slice(0, 5e3));
    if (match2 === null) return null;
    const calls = Number(match2[1]);
    const seconds = Number(match2[2]);
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
  function plainMessage(body2, json) {
    if (typeof json === "string") return json;
    const parsed = safeParse(object({ Message: string() }), json);
    if (parsed.success) return parsed.output.Message;
    return /^\s*</.test(body2) ? "" : body2;
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

  // src/leadsquared/probe.ts
  function isThere({ status, body: body2 }) {
    const json = parseJson(body2);
    if (errorEnvelope(json) !== null) return true;
    if (status >= 500 || status === 0) return false;
    return status >= 400 || json !== void 0;
  }

  // src/leadsquared/connection.ts
  var ANY_REGION_HOST = "api.leadsquared.com";
  var REGION_HOSTS = [
    ANY_REGION_HOST,
    "api-us11.leadsquared.com",
    "api-in21.leadsquared.com",
    "api-in22.leadsquared.com",
    "api-ir31.leadsquared.com",
    "api-ca12.leadsquared.com",
    "api-me61.leadsquared.com"
  ];
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
  var API_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+]00:?00)?$/;
  function parseApiTime(text2) {
    const match2 = API_TIME.exec(text2.trim());
    if (match2 === null) return null;
    const [, date = "", time = ""] = match2;
    const instant = Date.parse(`${date}T${time}Z`);
    const isReal = !Number.isNaN(instant) && formatApiTime(instant) === `${date} ${time}`;
    return isReal && instant >= FIRST_YEAR ? instant : null;
  }
  function taskJson(task) {
    const json = {
      Name: task.name,
      TaskType: { Name: task.taskType },
      OwnerEmailAddress: task.ownerEmail,
      RelatedEntity: task.relatedEntity,
      RelatedEntityId: task.relatedEntity === RELATED_ENTITY.none ? "" : task.relatedEntityId
    };
    if (task.due !== null) json.DueDate = formatApiTime(task.due);
    if (task.end !== null) json.EndDate = formatApiTime(task.end);
    if (task.description !== "") json.Description = task.description;
    if (task.reminderMinutes !== null) json.Reminder = task.reminderMinutes;
    if (task.notifyOwner !== null) json.NotifyBy = task.notifyOwner ? NOTIFY_OWNER : DO_NOT_NOTIFY;
    Object.assign(json, task.asIs);
    if (Object.keys(task.customFields).length > 0) json.CustomFields = { ...task.customFields };
    return json;
  }

  // src/leadsquared/requests.ts
  function request(connection, method, path, body2) {
    return {
      method,
      url: `https://${leadSquaredHost(connection.host)}/v2/${path}`,
      headers: { "x-LSQ-AccessKey": connection.accessKey, "x-LSQ-SecretKey": connection.secretKey },
      body: body2 === null ? "" : JSON.stringify(body2)
    };
  }
  function userByAccessKey(connection) {
    return request(connection, "GET", "Authentication.svc/UserByAccessKey.Get", null);
  }
  function bulkCreate(connection, tasks, webhookUrl) {
    const body2 = { TaskList: tasks.map(taskJson) };
    if (webhookUrl !== "") body2.StatusWebhookURL = webhookUrl;
    return request(connection, "POST", "Task.svc/Bulk/Create", body2);
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

  // src/run/record/waiting-words.ts
  var MINUTE = 60;
  var HOUR = 60 * MINUTE;
  var number2 = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  function inUnits(seconds) {
    if (seconds < 2 * MINUTE) return `${number2(seconds)} s`;
    if (seconds < 2 * HOUR) return `${number2(Math.round(seconds / MINUTE))} minutes`;
    return `${number2(Math.round(seconds / HOUR))} hours`;
  }
  function rateWords({ calls, seconds }) {
    return `${number2(calls)} ${calls === 1 ? "call" : "calls"} in ${inUnits(seconds)}`;
  }
  function limitWords(kind, rate) {
    if (kind === "speed" && rate !== null) return `The speed is set to ${rateWords(rate)}`;
    if (kind === "quota") {
      const limit = rate === null ? "a limit of its calls" : `its limit of ${rateWords(rate)}`;
      return `LeadSquared takes no more calls of this account for now: ${limit} is used up, perhaps by other programs too`;
    }
    return rate === null ? "LeadSquared takes no more calls of this account for now" : `LeadSquared allows ${rateWords(rate)}`;
  }
  var APPEAR = "tasks may take a while to appear in LeadSquared";
  function whatOf({ kind, rate }, looksFirst) {
    if (kind === "silent") return "LeadSquared does not answer";
    if (kind === "look-up") {
      if (looksFirst) return `Rows in doubt are looked up before they are sent again, and ${APPEAR}`;
      return `T${APPEAR.slice(1)}`;
    }
    return limitWords(kind, rate);
  }
  var NEXT = {
    silent: "next try in",
    limit: "the next call leaves in",
    speed: "the next call leaves in",
    quota: "next try in",
    "look-up": "next look in"
  };
  var PAUSED = {
    google: "Google holds calls back; next try in",
    silent: "LeadSquared does not answer; next try in"
  };
  function describeWaiting({
    state,
    pause: pause2,
    waiting,
    lookAt = null,
    resendAfter: resendAfter2 = null
  }, now) {
    var _a;
    if (state === "ended") return null;
    const until = pause2 === null ? (_a = waiting == null ? void 0 : waiting.until) != null ? _a : 0 : pause2.until;
    if (until === null || until <= now) return null;
    const seconds = Math.ceil((until - now) / 1e3);
    if (pause2 !== null) {
      const words2 = PAUSED[pause2.cause];
      const text2 = words2 === void 0 ? `${pause2.message} Next try in` : words2;
      return { text: `${text2} ${inUnits(seconds)}.`, seconds };
    }
    if (waiting === null) return null;
    const looksFirst = lookAt !== null || resendAfter2 !== null;
    return { text: `${whatOf(waiting, looksFirst)}; ${NEXT[waiting.kind]} ${inUnits(seconds)}.`, seconds };
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
      const place2 = closestPair(older.length > 1 ? older : over, now);
      const [earlier, later] = over.slice(place2, place2 + 2);
      if (earlier === void 0 || later === void 0) break;
      const start2 = Math.min(earlier.start, later.start);
      over.splice(place2, 2, { id: "", start: start2, end: takenToEnd(later), count: earlier.count + later.count });
    }
    return [...over, ...open];
  }
  function closestPair(over, now) {
    let best = { place: 0, distance: Number.POSITIVE_INFINITY };
    let earlier = null;
    for (const [place2, group] of over.entries()) {
      const later = takenToEnd(group);
      const distance = earlier === null ? best.distance : (later - earlier) / (now - later + 1e3);
      if (distance < best.distance) best = { place: place2 - 1, distance };
      earlier = later;
    }
    return best.place;
  }

  // src/core/rate.ts
  var DOCUMENTED_RATE = { calls: 25, seconds: 5 };
  var GROWTH_CALLS = 5;
  var PRESET_CALLS = [1, 2, 5, 10, 15, 20, 25];
  var LONGEST_WINDOW_SECONDS = 3600;

  // src/core/ceiling.ts
  var LEARNT_FOR_MS = 7 * 24 * 3600 * 1e3;
  var FIRST_PEACE_MS = 3600 * 1e3;
  var LONGEST_PEACE_MS = 24 * 3600 * 1e3;
  function rateInForce({ rate, above }) {
    return above === 0 ? rate : { ...rate, calls: rate.calls + above };
  }
  function remembered(ceiling, now) {
    return ceiling !== null && now - ceiling.at < LEARNT_FOR_MS ? ceiling : null;
  }
  function stepAfter(calls) {
    var _a;
    return (_a = PRESET_CALLS.find((preset) => preset > calls)) != null ? _a : calls + GROWTH_CALLS;
  }
  function afterPeace(ceiling, now) {
    const known = remembered(ceiling, now);
    if (known === null || now < known.tryAt) return ceiling;
    const { rate, peaceMs } = known;
    return { ...known, above: stepAfter(rateInForce(known).calls) - rate.calls, tryAt: now + peaceMs };
  }
  function afterRefusal(ceiling, said, now) {
    const known = remembered(ceiling, now);
    const isRate = said !== null && said.seconds <= LONGEST_WINDOW_SECONDS;
    const isNews = isRate && (known === null || known.rate.calls !== said.calls || known.rate.seconds !== said.seconds);
    if (isNews) {
      return { rate: said, at: now, above: 0, tryAt: now + FIRST_PEACE_MS, peaceMs: FIRST_PEACE_MS };
    }
    if (known === null) return ceiling;
    const peaceMs = known.above > 0 ? Math.min(LONGEST_PEACE_MS, known.peaceMs * 2) : known.peaceMs;
    return { ...known, at: isRate ? now : known.at, above: 0, tryAt: now + peaceMs, peaceMs };
  }

  // src/core/limiter.ts
  var STARTING_CALLS = 5;
  var WINDOW_MARGIN_MS = 100;
  function newLimiter(now) {
    const refusals2 = { count: 0, said: null };
    return { allowance: STARTING_CALLS, learnt: null, pausedUntil: 0, refusals: refusals2, cleanSince: now, groups: [] };
  }
  var windowMs = (rate) => rate.seconds * 1e3 + WINDOW_MARGIN_MS;
  function learntRate(state, now) {
    const ceiling = remembered(state.learnt, now);
    return ceiling === null ? null : rateInForce(ceiling);
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
      return rate.calls - counting.reduce((sum2, group) => sum2 + group.count, 0);
    });
    return Math.max(0, Math.min(...free));
  }
  function waitForCall(state, fixed, now) {
    if (freeCalls(state, fixed, now) > 0) return 0;
    const endedNow = (group) => callsOver(group, Math.min(now, takenToEnd(group)));
    const soonest2 = { ...state, groups: state.groups.map(endedNow) };
    const forgetting = state.learnt === null ? 0 : state.learnt.at + LEARNT_FOR_MS;
    const moments = ratesInForce(state, fixed, now).flatMap((rate) => soonest2.groups.map((group) => freeAt(group, rate))).concat(state.pausedUntil, forgetting);
    return Math.min(...moments.filter((at) => freeCalls(soonest2, fixed, at) > 0)) - now;
  }
  function startCalls(before, id, count3, now, fixed = null) {
    const state = { ...before, learnt: afterPeace(before.learnt, now) };
    const longest = { calls: 1, seconds: LONGEST_WINDOW_SECONDS };
    const remembered3 = state.groups.filter((group) => freeAt(group, longest) > now);
    const inForce = Math.max(...ratesInForce(state, fixed, now).map(windowMs));
    const groups = compact([...remembered3, { id, start: now, end: null, count: count3 }], now, inForce);
    return { ...state, ...growth(state, now), groups };
  }
  function endCalls(state, id, now) {
    const isEnding = (group) => group.end === null && group.id === id;
    return { ...state, groups: state.groups.map((group) => isEnding(group) ? callsOver(group, now) : group) };
  }
  function answeredCall(state) {
    return state.refusals.count === 0 ? state : { ...state, refusals: { count: 0, said: null } };
  }
  function forgetCeiling(state) {
    return { ...state, learnt: null };
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
  function pauseAfter({ learnt, refusals: refusals2 }, said, now) {
    var _a, _b;
    const known = (_b = (_a = remembered(learnt, now)) == null ? void 0 : _a.rate) != null ? _b : DOCUMENTED_RATE;
    const pause2 = windowMs(said != null ? said : known) * 2 ** Math.min(refusals2.count, 20);
    return Math.min(pause2, windowMs({ calls: 1, seconds: LONGEST_WINDOW_SECONDS }));
  }
  function refusedCall(state, said, now) {
    const alreadyPaused = now < state.pausedUntil;
    const count3 = alreadyPaused ? Math.max(1, state.refusals.count) : state.refusals.count + 1;
    const pause2 = pauseAfter({ ...state, refusals: { count: count3 - 1, said } }, said, now);
    const pausedUntil = Math.max(state.pausedUntil, now + pause2);
    const isRate = said !== null && said.seconds <= LONGEST_WINDOW_SECONDS;
    const ceiling = isRate ? inDocumentedWindow(said) : DOCUMENTED_RATE.calls;
    const halved = alreadyPaused ? state.allowance : Math.max(1, Math.floor(state.allowance / 2));
    const allowance = state.allowance > ceiling ? ceiling : halved;
    const learnt = afterRefusal(state.learnt, said, now);
    return { ...state, learnt, allowance, pausedUntil, refusals: { count: count3, said }, cleanSince: pausedUntil };
  }

  // src/run/throttle/next-call.ts
  var TELLING_REFUSALS = 3;
  function slowest(rates) {
    const spacing = ({ calls, seconds }) => seconds / calls;
    return rates.reduce(
      (found, rate) => found === null || spacing(rate) > spacing(found) ? rate : found,
      null
    );
  }
  function nextCall(limiter, fixed, now) {
    const at = now + waitForCall(limiter, fixed, now);
    const { pausedUntil, refusals: refusals2 } = limiter;
    if (pausedUntil <= now || refusals2.count === 0) {
      return { at, why: "pace", rate: slowest(ratesInForce(limiter, fixed, now)) };
    }
    const { count: count3, said } = refusals2;
    const isQuota = count3 >= TELLING_REFUSALS || said !== null && said.seconds > LONGEST_WINDOW_SECONDS;
    return { at, why: isQuota ? "quota" : "refused", rate: said };
  }

  // src/run/throttle/learnt-rate.ts
  var RateSchema = object({ calls: number(), seconds: number() });
  var LearntSchema = nullable(
    object({
      rate: RateSchema,
      at: number(),
      above: optional(number(), 0),
      tryAt: optional(number(), 0),
      peaceMs: optional(number(), FIRST_PEACE_MS)
    })
  );

  // src/run/throttle/shared-limiter.ts
  var LimiterSchema = object({
    allowance: number(),
    learnt: LearntSchema,
    pausedUntil: number(),
    refusals: optional(object({ count: number(), said: nullable(RateSchema) }), {
      count: 0,
      said: null
    }),
    cleanSince: number(),
    groups: array(
      object({ id: string(), start: number(), end: nullable(number()), count: number() })
    )
  });
  var SharedSchema = object({ limiter: LimiterSchema });
  function readShared({ store, memory: memory2 }, key2, now) {
    const shared = readJson(SharedSchema, store.get(key2));
    if (shared !== null) return shared;
    const learnt = readJson(LearntSchema, memory2.get(key2));
    return { limiter: { ...newLimiter(now), learnt } };
  }
  function writeShared(store, key2, shared) {
    store.set(key2, JSON.stringify(shared));
  }

  // src/run/throttle/rate-gate.ts
  var MOST_PARALLEL_CALLS = DOCUMENTED_RATE.calls;
  var LONGEST_SLEEP_MS = 4e3;
  var OWNER_LENGTH = 12;
  var ROUND_LENGTH = 8;
  var RateGate = class {
    constructor(ports, accountHash2, fixed, owner = "") {
      this.calls = 0;
      this.round = null;
      this.paceUntil = 0;
      this.ports = ports;
      this.key = `limiter.${accountHash2}`;
      this.fixed = fixed;
      this.owner = owner.slice(0, OWNER_LENGTH);
    }
    enter(wanted2, deadline, goesOn) {
      const { clock: clock2 } = this.ports;
      for (; ; ) {
        const { granted, wait } = this.tryEnter(wanted2);
        if (granted > 0) {
          this.calls += granted;
          return granted;
        }
        if (clock2.now() + wait >= deadline || !goesOn()) return 0;
        clock2.sleep(Math.min(Math.max(wait, 1), LONGEST_SLEEP_MS));
      }
    }
    done(answered = true) {
      if (this.round === null) return;
      this.round.end = this.ports.clock.now();
      this.round.answered = answered;
    }
    refused(rate, answered = false) {
      this.done(answered);
      this.change((shared) => {
        const limiter = refusedCall(this.ended(shared.limiter), rate, this.ports.clock.now());
        this.ports.memory.set(this.key, JSON.stringify(limiter.learnt));
        return { shared: { limiter }, result: null };
      });
      this.round = null;
    }
    next() {
      const now = this.ports.clock.now();
      const next = nextCall(this.ended(this.read().limiter), this.fixed, now);
      return { ...next, at: Math.max(next.at, this.paceUntil) };
    }
    callsOut() {
      const { groups } = this.read().limiter;
      const isOurs2 = ({ id, end }) => end === null && id.startsWith(`${this.owner}.`);
      return groups.filter(isOurs2).reduce((sum2, { count: count3 }) => sum2 + count3, 0);
    }
    ceiling() {
      return this.read().limiter.learnt;
    }
    forgetCeiling() {
      this.change((shared) => {
        this.ports.memory.remove(this.key);
        return { shared: { limiter: forgetCeiling(shared.limiter) }, result: null };
      });
    }
    close() {
      var _a;
      if (((_a = this.round) == null ? void 0 : _a.end) == null) return;
      this.change((shared) => ({ shared: { limiter: this.ended(shared.limiter) }, result: null }));
      this.round = null;
    }
    secondsFor(calls) {
      const rates = ratesInForce(this.read().limiter, this.fixed, this.ports.clock.now());
      return Math.max(...rates.map((rate) => Math.max(0, Math.ceil(calls / rate.calls) - 1) * rate.seconds));
    }
    tryEnter(wanted2) {
      return this.change((before) => {
        const now = this.ports.clock.now();
        const limiter = this.ended(before.limiter);
        const free = freeCalls(limiter, this.fixed, now);
        if (free > 0 && wanted2 > free && now < this.paceUntil) {
          return { shared: before, result: { granted: 0, wait: this.paceUntil - now } };
        }
        const granted = Math.min(wanted2, MOST_PARALLEL_CALLS, free);
        if (granted === 0) {
          const wait = waitForCall(limiter, this.fixed, now);
          const changed = limiter === before.limiter ? before : { limiter };
          if (changed !== before) this.round = null;
          return { shared: changed, result: { granted, wait } };
        }
        const id = `${this.owner}.${this.ports.ids.uuid().replace(/-/g, "").slice(-ROUND_LENGTH)}`;
        this.round = { id, start: now, end: null, answered: false };
        this.paceUntil = now + granted * this.spacing(limiter, now);
        const started = startCalls(limiter, id, granted, now, this.fixed);
        return { shared: { limiter: started }, result: { granted, wait: 0 } };
      });
    }
    ended(limiter) {
      const { round: round2 } = this;
      if ((round2 == null ? void 0 : round2.end) == null) return limiter;
      const ended = endCalls(limiter, round2.id, round2.end);
      return round2.answered ? answeredCall(ended) : ended;
    }
    spacing(limiter, now) {
      const rates = ratesInForce(limiter, this.fixed, now);
      return Math.max(...rates.map((rate) => rate.seconds * 1e3 / rate.calls));
    }
    change(work2) {
      return this.ports.lock.during(() => {
        const before = this.read();
        const { shared, result } = work2(before);
        if (shared !== before) writeShared(this.ports.store, this.key, shared);
        return result;
      });
    }
    read() {
      const { store, memory: memory2, clock: clock2 } = this.ports;
      return readShared({ store, memory: memory2 }, this.key, clock2.now());
    }
  };
  function openGate(ports, account2, owner = "") {
    const { clock: clock2, ids, sharedStore: sharedStore2, userStore: userStore2, scriptLock: scriptLock2 } = ports;
    return new RateGate(
      { clock: clock2, ids, store: sharedStore2, memory: userStore2, lock: scriptLock2 },
      account2.hash,
      account2.rate,
      owner
    );
  }

  // src/run/wait/rest.ts
  var WORTH_SAYING_MS = 2e3;
  var SAME_MS = 1500;
  function isToStop(run) {
    return isAskedToStop(run.job.ports.documentStore, run.record.id);
  }
  function mayWait(run) {
    return run.session.keepLease() && !isToStop(run);
  }
  function restUntil(run, moment) {
    const { clock: clock2 } = run.job.ports;
    for (let now = clock2.now(); now < moment; now = clock2.now()) {
      if (!run.session.keepLease()) return "lost";
      if (isToStop(run)) return "stop";
      clock2.sleep(Math.min(moment - now, LONGEST_SLEEP_MS));
    }
    return "over";
  }
  function sayWaiting(run, waiting) {
    const { clock: clock2, documentStore: documentStore2 } = run.job.ports;
    if (waiting.until - clock2.now() < WORTH_SAYING_MS || run.session.overtaken) return;
    const said = run.record.waiting;
    if ((said == null ? void 0 : said.kind) === waiting.kind && Math.abs(said.until - waiting.until) < SAME_MS) return;
    run.update({ waiting, counts: countEntries(run.sheet.entries, run.record) });
    writeRecord(documentStore2, run.record);
  }

  // src/run/wait/await-limit.ts
  var LONGEST_WAIT_MS = 2.5 * MINUTE_MS;
  var PAUSE_FROM_MS = MINUTE_MS;
  function kindOf({ why, rate }, fixed) {
    if (why === "quota") return "quota";
    const isFixed = fixed !== null && rate !== null && fixed.calls === rate.calls && fixed.seconds === rate.seconds;
    return isFixed ? "speed" : "limit";
  }
  function waitingFor(run) {
    const next = run.session.gate.next();
    return { kind: kindOf(next, run.job.account.rate), until: next.at, rate: next.rate };
  }
  function enterGate(run, wanted2, until) {
    const { session, job } = run;
    const { clock: clock2 } = job.ports;
    const granted = session.gate.enter(wanted2, Math.min(until, clock2.now() + LONGEST_WAIT_MS), () => {
      sayWaiting(run, waitingFor(run));
      return mayWait(run);
    });
    if (granted > 0 || !mayWait(run)) return granted;
    const waiting = waitingFor(run);
    const wait = waiting.until - clock2.now();
    if (wait > LONGEST_WAIT_MS || wait > PAUSE_FROM_MS && waiting.until >= session.deadline) {
      pauseForLimit(run, waiting);
    } else if (wait <= LONGEST_SLEEP_MS) {
      restUntil(run, Math.min(waiting.until, until));
    } else sayWaiting(run, waiting);
    return 0;
  }
  function pauseWhileFull(run) {
    const waiting = waitingFor(run);
    if (waiting.until - run.job.ports.clock.now() <= PAUSE_FROM_MS) return false;
    pauseForLimit(run, waiting);
    return true;
  }
  function pauseForLimit(run, { kind, until, rate }) {
    if (kind !== "limit" && kind !== "speed" && kind !== "quota") return;
    const pause2 = pauseUntil("limit", `${limitWords(kind, rate)}.`, run.recordBefore.pause, until);
    run.update({ pause: pause2 });
  }

  // src/run/wait/await-answers.ts
  var PROBE_RESERVE_MS = (REPLY_TIMEOUT_SECONDS + 10) * 1e3;
  var NO_ANSWERS = {
    code: "failing",
    message: "LeadSquared has not answered for 24 hours, so the run stopped. Rows that were not sent yet are unchanged. Try again when LeadSquared works."
  };
  function noteNoAnswer(run) {
    run.update({ silence: afterNoAnswer(run.record.silence, run.job.ports.clock.now()) });
  }
  function noteAnswer(run) {
    if (run.record.silence !== null) run.update({ silence: null });
  }
  function awaitAnswers(run, until) {
    const { clock: clock2 } = run.job.ports;
    const latest = Math.min(until, run.session.deadline - PROBE_RESERVE_MS);
    let failed3 = false;
    for (; ; ) {
      const { silence } = run.record;
      if (silence === null || silence.probed) return failed3 ? "back" : "there";
      if (isToStop(run)) return "stop";
      if (hasLastedTooLong(silence, clock2.now())) return "gone";
      if (silence.nextTryAt >= latest || clock2.now() >= latest) return leave(run, silence);
      sayWaiting(run, { kind: "silent", until: silence.nextTryAt, rate: null });
      const end = restUntil(run, silence.nextTryAt);
      if (end !== "over") return end === "stop" ? "stop" : "later";
      if (enterGate(run, 1, latest) === 0) return isToStop(run) ? "stop" : "later";
      const isBack = probe(run);
      failed3 || (failed3 = !isBack);
      run.update({ silence: isBack ? afterProbe(silence) : afterNoAnswer(silence, clock2.now()) });
      saveProgress(run);
    }
  }
  function leave(run, { nextTryAt }) {
    const { pause: pause2 } = run.recordBefore;
    if (nextTryAt > run.job.ports.clock.now()) {
      run.update({ pause: pauseUntil("silent", "LeadSquared does not answer.", pause2, nextTryAt) });
    }
    return "later";
  }
  function probe(run) {
    var _a;
    const { job, session } = run;
    const at = job.ports.clock.now();
    const reply = send(run);
    const isAnswer = reply !== null && isThere(reply);
    session.calls.add({
      at,
      kind: "look up",
      rows: 0,
      where: "",
      status: (_a = reply == null ? void 0 : reply.status) != null ? _a : null,
      outcome: isAnswer ? "answered" : "no answer",
      requestId: "",
      milliseconds: job.ports.clock.now() - at
    });
    return isAnswer;
  }
  function send({ job, session }) {
    var _a, _b;
    try {
      const [reply = null] = job.ports.http.send([userByAccessKey(job.account.connection)]);
      const text2 = reply === null ? "" : (_b = (_a = errorEnvelope(parseJson(reply.body))) == null ? void 0 : _a.message) != null ? _b : reply.body;
      const rate = rateInText(text2);
      if (rate !== null || (reply == null ? void 0 : reply.status) === 429) session.gate.refused(rate);
      else session.gate.done(reply !== null && isThere(reply));
      return reply;
    } catch (error) {
      session.gate.done(false);
      if (error instanceof NoReplyError && !(error instanceof HeldBackError)) return null;
      throw error;
    }
  }

  // src/run/send/batch-queue.ts
  var BatchQueue = class {
    constructor(entries3) {
      this.first = [];
      this.parked = [];
      this.queue = [...entries3];
    }
    all() {
      return [...this.first.flatMap((batch) => batch.entries), ...this.queue];
    }
    waiting() {
      return this.first.length + Math.ceil(this.queue.length / CHUNK_SIZE);
    }
    isDone() {
      return this.waiting() === 0 && this.parked.length === 0;
    }
    hasPieces() {
      return this.parked.length > 0 || this.first.some((batch) => batch.parted !== null);
    }
    next() {
      var _a;
      return (_a = this.first.pop()) != null ? _a : { entries: this.queue.splice(0, CHUNK_SIZE), parted: null };
    }
    nextRow() {
      var _a;
      const { entries: entries3, parted } = (_a = this.first.pop()) != null ? _a : { entries: this.queue.splice(0, 1), parted: null };
      if (entries3.length > 1) this.putBack({ entries: entries3.slice(1), parted });
      return { entries: entries3.slice(0, 1), parted };
    }
    putBack(batch) {
      if (batch.entries.length > 0) this.first.push(batch);
    }
    add(entries3) {
      this.queue.push(...entries3);
    }
    takeOut(entries3) {
      const meant = new Set(entries3);
      const taken = this.queue.filter((entry) => meant.has(entry));
      this.queue = this.queue.filter((entry) => !meant.has(entry));
      return taken;
    }
    pieces() {
      return {
        batches: [...this.first].reverse().filter(({ parted }) => parted !== null),
        refusals: this.parked.filter(({ isResent }) => !isResent)
      };
    }
    isParked(entry) {
      return this.parked.some(({ entries: entries3 }) => entries3.includes(entry));
    }
    park(refusal) {
      if (refusal.entries.length > 0) this.parked.push(refusal);
    }
    dueAt() {
      return this.parked.length === 0 ? null : Math.min(...this.parked.map(({ dueAt }) => dueAt));
    }
    takeDue(now) {
      const due = this.parked.filter(({ dueAt }) => dueAt <= now);
      this.parked = this.parked.filter(({ dueAt }) => dueAt > now);
      return due;
    }
    sort() {
      this.queue.sort((a, b) => {
        var _a, _b;
        return ((_a = a.row) != null ? _a : 0) - ((_b = b.row) != null ? _b : 0);
      });
    }
  };

  // src/run/send/left-pieces.ts
  var MESSAGE_LENGTH = 200;
  var ALL_LENGTH = 4e3;
  var indexes = (entries3) => spansText(entries3.map(({ token }) => token.index));
  function pieceOf({ entries: entries3, parted }) {
    const { settled, refused } = parted != null ? parted : { settled: 0, refused: 0 };
    return { rows: indexes(entries3), settled, refused, message: "", at: 0, dueAt: 0 };
  }
  function pieceOfRefusal(refusal) {
    const { message, at, dueAt } = refusal;
    return { ...pieceOf(refusal), message: shorten(message, MESSAGE_LENGTH), at, dueAt };
  }
  function keepPieces(run, queue) {
    const { batches, refusals: refusals2 } = queue.pieces();
    const pieces = [...batches.map(pieceOf), ...refusals2.map(pieceOfRefusal)];
    let length = 0;
    run.update({
      pieces: pieces.filter((piece) => {
        length += JSON.stringify(piece).length;
        return length <= ALL_LENGTH;
      })
    });
  }
  function takeUpPieces(run, queue) {
    const byIndex = new Map(run.sheet.entries.map((entry) => [entry.token.index, entry]));
    for (const { rows, settled, refused, message, at, dueAt } of [...run.record.pieces].reverse()) {
      const entries3 = spansIn(rows, CHUNK_SIZE).flatMap((index) => {
        var _a;
        return (_a = byIndex.get(index)) != null ? _a : [];
      });
      const parted = { settled, refused };
      queue.putBack({ entries: queue.takeOut(entries3.filter(({ status }) => status === "Queued")), parted });
      const waiting = entries3.filter((entry) => entry.isRefused && entry.status === "Unknown");
      if (waiting.length > 0) queue.park({ entries: waiting, parted, message, at, dueAt, isResent: false });
    }
  }

  // src/core/reference.ts
  var NO_REFERENCE = "none";
  var IN_DESCRIPTION = "description";
  var WHERE_NEEDED = "auto";
  var NEEDED_IN = `${WHERE_NEEDED}:`;
  function referenceRule(place2) {
    if (place2 === NO_REFERENCE) return { when: "never", where: IN_DESCRIPTION };
    if (place2 === WHERE_NEEDED) return { when: "needed", where: IN_DESCRIPTION };
    if (place2.startsWith(NEEDED_IN)) return { when: "needed", where: place2.slice(NEEDED_IN.length) };
    return { when: "always", where: place2 };
  }
  var WORD2 = "Ref ";
  var REFERENCE_LENGTH = 1 + WORD2.length + RUN_ID_LENGTH + 1 + 7;
  var AT_THE_END = /(?:^|[\s>])Ref ([A-Z0-9]{1,12}-[1-9][0-9]{0,6})$/;
  var TAIL_LENGTH = 200;
  function referenceText(token) {
    return WORD2 + token;
  }
  function withReference(task, where, token, textLimit) {
    const text2 = referenceText(formatToken(token));
    if (where === IN_DESCRIPTION) {
      const description = task.description === "" ? text2 : `${task.description}
${text2}`;
      return description.length > textLimit ? task : { ...task, description };
    }
    if (task.customFields[where] !== void 0) return task;
    return { ...task, customFields: { ...task.customFields, [where]: text2 } };
  }
  function withoutOwn(text2, token) {
    const own = referenceText(token);
    if (!text2.endsWith(own)) return text2;
    const before = text2.slice(0, -own.length);
    return before === "" || before.endsWith("\n") ? before.replace(/\n$/, "") : text2;
  }
  function withoutReference(task, token) {
    const fields = Object.entries(task.customFields).filter(([, text2]) => text2 !== referenceText(token));
    return {
      ...task,
      description: withoutOwn(task.description, token),
      customFields: Object.fromEntries(fields)
    };
  }
  function referenceIn(text2) {
    var _a, _b;
    const tail = text2.slice(-TAIL_LENGTH).replace(/<[^<>]*>/g, " ").trim();
    return (_b = (_a = AT_THE_END.exec(tail)) == null ? void 0 : _a[1]) != null ? _b : null;
  }

  // src/leadsquared/call-habits.ts
  var HABIT_FOR_MS = 30 * DAY_MS;
  var WHOLE_REFUSALS = 1;
  var TELLING_LOOK_MS = 2e4;
  var FIRST_VISIBILITY_MS = 2e5;
  var LEAST_VISIBILITY_MS = 1e4;
  var MOST_VISIBILITY_MS = 10 * 6e4;
  var CAUTION = 3;
  var TELLING_CALLS = 5;
  var NO_HABITS = { whole: null, visible: null };
  function fresh(habit2, now) {
    return habit2 !== null && now - habit2.at < HABIT_FOR_MS ? habit2 : null;
  }
  function sawWholeRefusal(habits, now) {
    var _a, _b;
    const times = Math.min(WHOLE_REFUSALS, ((_b = (_a = fresh(habits.whole, now)) == null ? void 0 : _a.times) != null ? _b : 0) + 1);
    return { ...habits, whole: { times, at: now } };
  }
  function sawPartialRefusal(habits, now) {
    return { ...habits, whole: { times: 0, at: now } };
  }
  function refusalsAreWhole({ whole }, now) {
    var _a, _b;
    return ((_b = (_a = fresh(whole, now)) == null ? void 0 : _a.times) != null ? _b : 0) >= WHOLE_REFUSALS;
  }
  function sawTask(habits, ms, missedBefore, now, tasks = 1) {
    var _a;
    if (!missedBefore && ms > TELLING_LOOK_MS) return habits;
    const before = fresh(habits.visible, now);
    const sentAt = now - ms;
    const isNew = before === null || sentAt > before.last;
    const isLonger = before === null || ms > before.ms;
    const visible = {
      ms: isLonger ? ms : before.ms,
      at: isLonger ? now : before.at,
      calls: Math.min(TELLING_CALLS, ((_a = before == null ? void 0 : before.calls) != null ? _a : 0) + (isNew ? 1 : 0)),
      last: isNew ? sentAt : before.last,
      prompt: missedBefore ? null : promptAfter(before, tasks)
    };
    return { ...habits, visible };
  }
  function promptAfter(before, tasks) {
    if (before === null) return Math.min(TELLING_CALLS, tasks);
    return before.prompt === null ? null : Math.min(TELLING_CALLS, before.prompt + tasks);
  }
  function isTold({ calls, prompt }) {
    return calls >= TELLING_CALLS || (prompt != null ? prompt : 0) >= TELLING_CALLS;
  }
  function visibilityDelay({ visible }, now) {
    const known = fresh(visible, now);
    if (known === null) return FIRST_VISIBILITY_MS;
    const least = isTold(known) ? LEAST_VISIBILITY_MS : FIRST_VISIBILITY_MS;
    return Math.min(MOST_VISIBILITY_MS, Math.max(least, Math.round(known.ms * CAUTION)));
  }
  function appearsWithin({ visible }, ms, now) {
    const known = fresh(visible, now);
    return known !== null && isTold(known) && known.ms <= ms;
  }

  // src/leadsquared/habits.ts
  var MINUTE_MS2 = 6e4;
  var QUARTER_MS = 15 * MINUTE_MS2;
  var FARTHEST_MS = 14 * 60 * MINUTE_MS2;
  var HABIT_DAYS = 30;
  var HABIT_MS = HABIT_DAYS * 24 * 60 * MINUTE_MS2;
  var TELLING_BY_REFERENCE = 2;
  var TELLING_BY_CONTENT = 3;
  var MOST_SHIFTS = 2;
  var habit = (value) => exactOptional(
    object({
      value,
      at: number()
    })
  );
  var LookUpHabits = object({
    shifts: habit(pipe(array(number()), maxLength(MOST_SHIFTS))),
    secondsDropped: habit(literal(true)),
    referencesKept: habit(pipe(array(pipe(string(), maxLength(200))), maxLength(10))),
    otherMaker: habit(literal(true))
  });
  var NO_HABITS2 = {};
  function recentHabits(habits, now) {
    const recent = Object.entries(habits).filter(([, { at }]) => now - at < HABIT_MS);
    return parse(LookUpHabits, Object.fromEntries(recent));
  }
  function shiftsOf({ shifts }) {
    return shifts === void 0 ? [0] : [0, ...shifts.value];
  }
  function timesOf({ task, found }) {
    if (task.due === null || found.due === null || found.kind !== "appointment") return null;
    const seconds = task.due % MINUTE_MS2;
    const late = found.due - task.due;
    const isZone = (milliseconds) => milliseconds % QUARTER_MS === 0 && Math.abs(milliseconds) <= FARTHEST_MS;
    if (isZone(late)) return { shift: late / MINUTE_MS2, dropped: seconds === 0 ? null : false };
    if (seconds > 0 && isZone(late + seconds)) return { shift: (late + seconds) / MINUTE_MS2, dropped: true };
    return null;
  }
  function without(habits, name) {
    const { [name]: _forgotten, ...others } = habits;
    return others;
  }
  function withTimes(habits, pairs2, at) {
    var _a, _b;
    const times = pairs2.flatMap((pair) => {
      var _a2;
      return (_a2 = timesOf(pair)) != null ? _a2 : [];
    });
    if (times.length === 0) return habits;
    let next = habits;
    const shifts = [...new Set(times.map(({ shift }) => shift))].sort((a, b) => a - b);
    const known = (_b = (_a = habits.shifts) == null ? void 0 : _a.value) != null ? _b : [0];
    const isNew = shifts.some((shift) => !known.includes(shift));
    const isByReference = pairs2.some(({ place: place2 }) => place2 !== null);
    const isTold2 = times.length >= (isByReference ? TELLING_BY_REFERENCE : TELLING_BY_CONTENT);
    if (shifts.length <= MOST_SHIFTS && !shifts.includes(0)) {
      if (!isNew || isTold2) next = { ...next, shifts: { value: isNew ? shifts : [...known], at } };
    } else if (shifts.includes(0)) next = without(next, "shifts");
    if (times.some(({ dropped }) => dropped === false)) next = without(next, "secondsDropped");
    else if (times.some(({ dropped }) => dropped)) next = { ...next, secondsDropped: { value: true, at } };
    return next;
  }
  function learn(habits, pairs2, at) {
    var _a, _b;
    let next = withTimes(habits, pairs2, at);
    const places2 = pairs2.flatMap(({ place: place2 }) => place2 != null ? place2 : []);
    if (places2.length > 0) {
      const kept = /* @__PURE__ */ new Set([...(_b = (_a = habits.referencesKept) == null ? void 0 : _a.value) != null ? _b : [], ...places2]);
      next = { ...next, referencesKept: { value: [...kept].slice(-10), at } };
    }
    const told2 = pairs2.filter(
      ({ found, place: place2, senders }) => place2 !== null && found.createdBy !== "" && senders.length > 0
    );
    if (told2.some(({ found, senders }) => senders.includes(found.createdBy)))
      next = without(next, "otherMaker");
    else if (told2.length >= TELLING_BY_REFERENCE) next = { ...next, otherMaker: { value: true, at } };
    return next;
  }

  // src/run/account-habits.ts
  var CallHabitsSchema = object({
    whole: nullable(object({ times: number(), at: number() })),
    visible: nullable(
      object({
        ms: number(),
        at: number(),
        // Notes of before name no calls.
        calls: optional(number(), 1),
        last: optional(number(), 0),
        prompt: optional(nullable(number()), null)
      })
    )
  });
  var AllHabits = looseObject({});
  var keyOf2 = ({ account: account2 }) => `habits.${account2.hash}`;
  function write3(job, names2, habits) {
    var _a;
    const { userStore: userStore2 } = job.ports;
    const all2 = (_a = readJson(AllHabits, userStore2.get(keyOf2(job)))) != null ? _a : {};
    const others = Object.entries(all2).filter(([name]) => !names2.includes(name));
    userStore2.set(keyOf2(job), JSON.stringify({ ...Object.fromEntries(others), ...habits }));
  }
  function readCallHabits(job) {
    var _a;
    return (_a = readJson(CallHabitsSchema, job.ports.userStore.get(keyOf2(job)))) != null ? _a : NO_HABITS;
  }
  function changeCallHabits(job, change2) {
    const before = readCallHabits(job);
    const after = change2(before, job.ports.clock.now());
    if (after !== before) write3(job, Object.keys(CallHabitsSchema.entries), after);
  }
  function readLookUpHabits(job) {
    const { userStore: userStore2, clock: clock2 } = job.ports;
    const saved = readJson(LookUpHabits, userStore2.get(keyOf2(job)));
    return saved === null ? NO_HABITS2 : recentHabits(saved, clock2.now());
  }
  function saveLookUpHabits(job, before, after) {
    if (!isAlike(before, after)) write3(job, Object.keys(LookUpHabits.entries), after);
  }
  function isAlike(before, after) {
    const inDays2 = (habits) => JSON.stringify(
      Object.entries(habits).map(([name, { value, at }]) => [name, value, Math.floor(at / DAY_MS)])
    );
    return inDays2(before) === inDays2(after);
  }

  // src/run/status/doubt-words.ts
  var LOOK_AGAIN = "Choose “Send all new rows” later to look again; nothing is sent twice.";
  var COMPARE = "Look there before you clear this cell and send the row again.";
  var CHANGED_AFTERWARDS = "this row was changed after it was sent and cannot be looked up as it is now. Look in LeadSquared before you clear this cell and send the row again.";
  function lookAlike({ tasks, rows }) {
    const what = tasks === 1 ? "1 task in LeadSquared looks" : `${tasks} tasks in LeadSquared look`;
    const others = rows === 1 ? "" : rows === 2 ? " and 1 other" : ` and ${rows - 1} others`;
    return `${what} the same as this row${others}, and nothing tells whose ${tasks === 1 ? "it is" : "they are"}.`;
  }
  function whyUntold(entry, match2) {
    if (entry.isCopied) return COPIED_IN_DOUBT;
    if (entry.task === null) return CHANGED_AFTERWARDS;
    if ((match2 == null ? void 0 : match2.kind) !== "ambiguous") return null;
    return `${lookAlike(match2)} ${entry.status === "Accepted" ? LOOK_AGAIN : COMPARE}`;
  }
  function withReference2({ reference, key: key2 }, words2) {
    return reference === key2 ? words2 : `${words2} ${referenceText(reference)}`;
  }

  // src/run/status/write-texts.ts
  function readStill({ sheet }) {
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const { table, head, cells } = sheet;
      const span = dataSpan(head);
      if (span === null) return null;
      const snapshot = readSnapshot(table, head.headerRow, span, head.size.columns);
      if (snapshot.header[cells.statusColumn] === head.header[cells.statusColumn]) return snapshot;
      sheet.relocate();
    }
    throw busySheet("its statuses could not be written");
  }
  function writeTexts(run, meant) {
    var _a, _b;
    const { session, sheet } = run;
    const before = meant.size === 0 ? null : readStill(run);
    if (before === null) return /* @__PURE__ */ new Set();
    const { table, head, cells } = sheet;
    const texts2 = /* @__PURE__ */ new Map();
    const written3 = /* @__PURE__ */ new Set();
    for (const [place2, line] of before.lines.entries()) {
      const cell = (_a = line[cells.statusColumn]) != null ? _a : "";
      const read = parseStatus(cell);
      const key2 = (_b = keyIn(cell)) != null ? _b : "";
      const each = meant.get(key2);
      if (each === void 0 || written3.has(key2) || hasMark(cell)) continue;
      if (read.kind !== "status" || read.status !== each.now) continue;
      written3.add(key2);
      if (cell !== each.text) texts2.set(before.first + place2, each.text);
    }
    const hasMoved = writeVerified(table, {
      before,
      column: cells.statusColumn,
      texts: texts2,
      mark: { writer: run.record.id, tell: (line) => rowDigest(line, head.mapping) },
      // Held up beyond the lease, it could hide what another window has made of a row meanwhile.
      fence: { holds: () => session.keepLease(), instead: TWO_AT_ONCE },
      headerRow: () => readHeadLeniently(table, run.job.settings).headerRow
    });
    if (hasMoved) sheet.relocate();
    return written3;
  }

  // src/run/status/transition-each.ts
  var REASONS_BY_CONTENT = 3;
  function groupsOf2(changes) {
    const groups = /* @__PURE__ */ new Map();
    for (const [entry, to] of changes) {
      const key2 = JSON.stringify(to);
      const group = groups.get(key2);
      if (group === void 0) groups.set(key2, { to, entries: [entry] });
      else group.entries.push(entry);
    }
    return [...groups.values()].sort((a, b) => b.entries.length - a.entries.length);
  }
  function isByPlace({ to }, place2) {
    if (to === null || to.reason === "") return false;
    return place2 >= REASONS_BY_CONTENT || !isLiteral(to.reason);
  }
  function transitionEach(run, change2, changes) {
    var _a;
    const groups = groupsOf2(changes);
    const worded = groups.filter(({ to }) => to !== null && to.reason !== "");
    const byPlace = new Set(worded.filter(isByPlace));
    for (const group of groups) if (!byPlace.has(group)) transition(run, change2, group.entries, group.to);
    const texts2 = /* @__PURE__ */ new Map();
    for (const status of new Set([...byPlace].flatMap(({ to }) => {
      var _a2;
      return (_a2 = to == null ? void 0 : to.status) != null ? _a2 : [];
    }))) {
      const same = [...byPlace].filter(({ to }) => (to == null ? void 0 : to.status) === status);
      const entries3 = same.flatMap((group) => group.entries);
      const others = entries3.filter((entry) => entry.status !== status);
      transition(run, change2, others, { status, reason: (_a = PLAIN_REASONS[status]) != null ? _a : "" });
      for (const { to, entries: rows } of same) {
        for (const entry of rows) {
          if (to === null || entry.status !== status) continue;
          texts2.set(entry.key, { now: status, text: formatStatus(status, entry.token, to.reason) });
        }
      }
    }
    writeTexts(run, texts2);
  }

  // src/run/status/task-ids.ts
  function readInPlace({ sheet }, entries3) {
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const rows = entries3.flatMap(({ row }) => row === null ? [] : [row]);
      if (rows.length === 0) return null;
      const { table, head, cells } = sheet;
      const snapshot = readSnapshot(table, head.headerRow, spanOf(rows), head.size.columns);
      const stands = ({ key: key2, row }) => row === null || keyIn(shownAt(snapshot, row, cells.statusColumn)) === key2;
      const isSameHeader = snapshot.header.every((text2, column) => text2 === head.header[column]);
      if (isSameHeader && entries3.every(stands)) return snapshot;
      sheet.relocate();
    }
    throw busySheet(
      "task ids could not be written; the rows are looked up again later, and nothing is sent twice"
    );
  }
  function writeCells(run, before, texts2) {
    const { table, cells, ids: known } = run.sheet;
    const hasMoved = writeVerified(table, {
      before,
      column: cells.idColumn,
      texts: texts2,
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
    const entries3 = [...ids.keys()];
    let before = readInPlace(run, entries3);
    if (before === null || !run.session.keepLease()) return /* @__PURE__ */ new Set();
    if (clearLeft(run, ids, before)) before = readInPlace(run, entries3);
    if (before === null || !run.session.keepLease()) return /* @__PURE__ */ new Set();
    const texts2 = /* @__PURE__ */ new Map();
    const written3 = /* @__PURE__ */ new Set();
    for (const [entry, id] of ids) {
      run.sheet.ids.set(entry.key, id);
      if (entry.row === null) continue;
      if (idIn(run, before, entry.row) !== id) texts2.set(entry.row, id);
      written3.add(entry);
    }
    writeCells(run, before, texts2);
    return written3;
  }

  // src/run/send/outcome-to-status.ts
  var NOT_KNOWN = "Whether the task exists is not known yet; it is not sent again until LeadSquared has been asked.";
  var ACCEPTED = { to: { status: "Accepted", reason: "" } };
  var AGAIN = { to: { status: "Queued", reason: "" } };
  var UNSENT = { to: null };
  var TO_LOOK_UP = { to: { status: "Unknown", reason: REFUSED_TOGETHER } };
  function failed(message) {
    return { to: { status: "Failed", reason: `LeadSquared: ${message}` } };
  }
  function outcomeToStatus(outcome, sent, trusts) {
    const all2 = (verdict, result) => ({
      verdict,
      rows: new Array(sent).fill(result)
    });
    switch (outcome.kind) {
      case "accepted":
        return all2("settled", ACCEPTED);
      case "rows":
        return {
          verdict: "settled",
          rows: outcome.rows.map((row) => {
            if (row.kind === "created") return { to: { status: "Created", reason: "" }, taskId: row.taskId };
            return row.kind === "failed" ? failed(row.message) : ACCEPTED;
          })
        };
      case "rate-limited":
        return all2("repeat", AGAIN);
      case "refused":
        if (sent === 1) return all2("settled", failed(outcome.message));
        return trusts ? all2("split", AGAIN) : all2("look-up", TO_LOOK_UP);
      case "bad-keys":
      case "not-found":
        return all2("stop", UNSENT);
      case "unknown":
        return all2("settled", { to: { status: "Unknown", reason: `${outcome.message} ${NOT_KNOWN}` } });
    }
  }

  // src/run/send/refusals.ts
  var FIRST_LOOK_MS = 1e4;
  function parkRefused(run, queue, refused) {
    var _a;
    const dueAt = refused.at + Math.min(FIRST_LOOK_MS, visibilityDelay(readCallHabits(run.job), refused.at));
    queue.park({ ...refused, dueAt, isResent: false });
    run.update({ lookAt: Math.max((_a = run.record.lookAt) != null ? _a : 0, dueAt) });
  }
  function parkLeft(run, queue) {
    const { entries: entries3 } = run.sheet;
    const { lookAt, resendAfter: resendAfter2 } = run.record;
    const left2 = { message: "", parted: null };
    if (resendAfter2 !== null) {
      const inDoubt2 = entries3.filter(({ status }) => status === "Unknown" || status === "Accepted");
      queue.park({ ...left2, entries: inDoubt2, at: resendAfter2, dueAt: resendAfter2, isResent: true });
      return;
    }
    takeUpPieces(run, queue);
    const refused = entries3.filter(
      (entry) => entry.isRefused && entry.status === "Unknown" && !queue.isParked(entry)
    );
    const at = lookAt != null ? lookAt : run.job.ports.clock.now();
    for (let first = 0; first < refused.length; first += CHUNK_SIZE) {
      const part3 = refused.slice(first, first + CHUNK_SIZE);
      queue.park({ ...left2, entries: part3, at, dueAt: at, isResent: false });
    }
  }
  var MOST_TELLING = 50;
  var RefusalEvidence = class {
    constructor({ record: record2, sheet }) {
      this.hasTold = false;
      const told2 = new Set(record2.telling);
      this.firstRows = sheet.entries.filter(({ token }) => told2.has(token.index));
    }
    keep(run) {
      run.update({ telling: this.firstRows.slice(0, MOST_TELLING).map(({ token }) => token.index) });
    }
    add(entries3) {
      const [first] = entries3;
      if (first !== void 0) this.firstRows.push(first);
    }
    isAwaited() {
      return !this.hasTold && this.firstRows.some(({ status }) => status === "Queued");
    }
    weigh({ job }) {
      const isTaken = ({ status }) => status === "Created" || status === "Accepted";
      for (const _ of this.firstRows.filter(isTaken)) {
        this.hasTold = true;
        changeCallHabits(job, sawWholeRefusal);
      }
      this.firstRows = this.firstRows.filter(({ status }) => status === "Queued" || status === "Sending");
    }
  };

  // src/run/send/apply-outcomes.ts
  function applyOutcomes(run, queue, batches, outcomes) {
    const results = /* @__PURE__ */ new Map();
    const at = run.job.ports.clock.now();
    const trusts = refusalsAreWhole(readHabitsIfNeeded(run, outcomes), at);
    for (const [place2, batch] of batches.entries()) {
      const outcome = outcomes[place2];
      if (outcome === void 0) continue;
      const { entries: entries3 } = batch;
      const { rows, verdict } = outcomeToStatus(outcome, entries3.length, trusts);
      noteFacts(entries3, outcome);
      for (const [index, entry] of entries3.entries()) {
        const result = rows[index];
        if (result !== void 0) results.set(entry, result);
      }
      if (verdict === "settled" && batch.parted !== null) {
        batch.parted.settled += entries3.length;
        if (outcome.kind === "refused") batch.parted.refused += entries3.length;
      }
      if (verdict === "repeat") queue.putBack(batch);
      if (outcome.kind !== "refused") continue;
      const { message } = outcome;
      if (verdict === "split") {
        takeApart(queue, batch, message);
        run.update({ trustedRefusals: run.record.trustedRefusals + 1 });
      }
      if (verdict === "look-up") parkRefused(run, queue, { ...batch, message, at });
    }
    writeResults(run, results);
  }
  function readHabitsIfNeeded({ job }, outcomes) {
    return outcomes.some(({ kind }) => kind === "refused") ? readCallHabits(job) : NO_HABITS;
  }
  function takeApart(queue, { entries: entries3, parted: before }, message) {
    const parted = before != null ? before : { settled: 0, refused: 0 };
    const pieces = splitRefused(entries3, (entry) => isNamed(entry, message), parted);
    for (const piece of pieces.reverse()) queue.putBack({ entries: piece, parted });
  }
  function writeResults(run, results) {
    if (!run.session.keepLease()) return;
    const unsent = [...results].filter(([, { to }]) => to === null || to.status === "Queued");
    noteNotSent(
      run,
      unsent.map(([entry]) => entry)
    );
    const ids = /* @__PURE__ */ new Map();
    for (const [entry, { taskId: taskId2 }] of results) if (taskId2 !== void 0) ids.set(entry, taskId2);
    const written3 = ids.size > 0 ? writeIds(run, ids) : /* @__PURE__ */ new Set();
    const changes = /* @__PURE__ */ new Map();
    for (const [entry, { to }] of results) if (!ids.has(entry) || written3.has(entry)) changes.set(entry, to);
    becomeCreatedWithoutRow(ids.keys(), written3);
    transitionEach(run, "answer", changes);
  }
  function noteFacts(entries3, outcome) {
    if (outcome.kind !== "accepted" || outcome.created === null) return;
    const facts = { created: outcome.created, size: entries3.length, message: outcome.message };
    for (const entry of entries3) entry.call = facts;
  }
  function isNamed({ task }, message) {
    if (task === null) return false;
    const text2 = message.toLowerCase();
    return [task.ownerEmail, task.relatedEntityId, task.taskType, task.name].some(
      (value) => value.length >= 4 && text2.includes(value.toLowerCase())
    );
  }

  // src/run/send/look-first.ts
  var BRIEF_WAIT_MS = 2e4;
  var LONGEST_WAIT_MS2 = MINUTE_MS;
  var FRESH_MS = MINUTE_MS;
  var LOOK_AGAIN_MS = 1e4;
  var LOOK_AGAIN_SHARE = 0.5;
  var NEARLY = 1.5;
  var PATIENCE_MS = 5 * MINUTE_MS;
  function canTell(accepted, at, now, delay) {
    if (now - at >= PATIENCE_MS) return true;
    const before = accepted.filter(({ sentAt }) => sentAt !== null && sentAt <= at);
    return now - at >= delay && before.every(({ status }) => status === "Created");
  }
  function lookAgainAt(at, now, delay) {
    const wait = Math.min(LONGEST_WAIT_MS2, Math.max(LOOK_AGAIN_MS, (now - at) * LOOK_AGAIN_SHARE));
    const untilItTells = at + delay - now;
    if (untilItTells > 0 && untilItTells < wait * NEARLY) return at + delay;
    return Math.min(now + wait, Math.max(now + LOOK_AGAIN_MS, at + PATIENCE_MS));
  }
  function lookFirst(run, queue, evidence, lookUp2, until) {
    var _a;
    const { clock: clock2 } = run.job.ports;
    if (!awaitDue(run, (_a = queue.dueAt()) != null ? _a : 0, until)) return false;
    const due = queue.takeDue(clock2.now());
    if (due.length === 0) return true;
    const accepted = run.sheet.entries.filter(({ status }) => status === "Accepted");
    const begun = clock2.now();
    const callsBefore = run.session.gate.calls;
    const found = lookUp2(run);
    if (found === null) {
      const isTooSlow = run.session.outOfTime && run.session.gate.calls > callsBefore;
      if (isTooSlow && begun - run.session.openedAt <= FRESH_MS) return true;
      for (const refusal of due) queue.park({ ...refusal, dueAt: clock2.now() + LOOK_AGAIN_MS });
      if (run.session.outOfTime) {
        pauseWhileFull(run);
        return false;
      }
      noteNoAnswer(run);
      saveProgress(run);
      return true;
    }
    noteAnswer(run);
    for (const refusal of due) settle2(run, queue, evidence, refusal, found, accepted);
    evidence.weigh(run);
    return true;
  }
  function awaitDue(run, dueAt, until) {
    const { clock: clock2 } = run.job.ports;
    const wait = dueAt - clock2.now();
    if (wait <= 0) return true;
    const waiting = { kind: "look-up", until: dueAt, rate: null };
    if (wait <= BRIEF_WAIT_MS || wait <= LONGEST_WAIT_MS2 && dueAt < until) {
      sayWaiting(run, waiting);
      return restUntil(run, dueAt) !== "lost";
    }
    if (wait <= LONGEST_WAIT_MS2) sayWaiting(run, waiting);
    else {
      const why = "Tasks may take a while to appear in LeadSquared, so it is asked about rows in doubt later.";
      run.update({ pause: pauseUntil("look-up", why, run.recordBefore.pause, dueAt) });
    }
    return false;
  }
  function noteReferences({ job, references }, entries3) {
    if (referenceRule(job.settings.reference.place).when === "never") return;
    for (const { token } of entries3) references.note(token.index, true);
  }
  function sayUntold(run, entries3, found) {
    const told2 = entries3.flatMap((entry) => {
      const why = entry.status === "Unknown" ? whyUntold(entry, found.get(entry)) : null;
      return why === null ? [] : [[entry, { status: "Unknown", reason: withReference2(entry, why) }]];
    });
    if (told2.length > 0) transitionEach(run, "lookUp", new Map(told2));
  }
  function settle2(run, queue, evidence, refusal, found, accepted) {
    const { clock: clock2 } = run.job.ports;
    const { entries: entries3, message, parted, at, isResent } = refusal;
    if (!isResent && entries3.some((entry) => {
      var _a;
      return ((_a = found.get(entry)) == null ? void 0 : _a.kind) === "found";
    }))
      changeCallHabits(run.job, sawPartialRefusal);
    const now = clock2.now();
    const delay = visibilityDelay(readCallHabits(run.job), now);
    if (!isResent && !canTell(accepted, at, now, delay)) {
      queue.park({ ...refusal, dueAt: lookAgainAt(at, now, delay) });
      return;
    }
    const missing2 = entries3.filter(
      (entry) => {
        var _a;
        return (entry.status === "Unknown" || entry.status === "Accepted") && ((_a = found.get(entry)) == null ? void 0 : _a.kind) === "none";
      }
    );
    sayUntold(run, entries3, found);
    const again = transition(run, "sendAgain", missing2, { status: "Queued", reason: "" });
    for (const entry of again) entry.sendsAgain();
    noteNotSent(run, again);
    if (isResent) {
      queue.add(again);
      noteReferences(run, again);
      run.update({ resendAfter: null });
      saveProgress(run);
      return;
    }
    const parts = parted != null ? parted : { settled: 0, refused: 0 };
    const tells = missing2.length === entries3.length;
    const alone2 = tells ? again.slice(0, 1) : [];
    const rest = again.slice(alone2.length);
    for (const piece of splitRefused(rest, (entry) => isNamed(entry, message), parts).reverse()) {
      queue.putBack({ entries: piece, parted: parts });
    }
    queue.putBack({ entries: alone2, parted: parts });
    if (tells) evidence.add(again);
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
    const inner2 = safeParse(Message, row.Message);
    const ids = [row.UserTaskId, row.TaskId, row.Id, inner2.success ? inner2.output.Id : null];
    const texts2 = ids.map((id) => typeof id === "string" ? id.trim().toLowerCase() : "");
    return (_a = texts2.find((id) => isGuid(id) && !isEmptyGuid(id))) != null ? _a : null;
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
    const texts2 = [row.ExceptionMessage, row.Message, row.ExceptionType];
    const message = texts2.find((text2) => typeof text2 === "string" && text2.trim() !== "");
    return { kind: "failed", message: message != null ? message : NO_REASON };
  }
  function rowNumber({ RowNumber: RowNumber2 }) {
    if (typeof RowNumber2 === "number") return RowNumber2;
    return typeof RowNumber2 === "string" && /^\d{1,9}$/.test(RowNumber2) ? Number(RowNumber2) : Number.NaN;
  }
  function places(rows, sent) {
    if (rows.every((row) => row.RowNumber === void 0 || row.RowNumber === null)) {
      return rows.length === sent ? rows.map((_, place2) => place2) : null;
    }
    const found = rows.map((row) => rowNumber(row) - 1);
    const areKnown = found.every((place2) => Number.isInteger(place2) && place2 >= 0 && place2 < sent);
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
    for (const [index, place2] of ((_a = places(rows, sent)) != null ? _a : []).entries()) results[place2] = (_b = said[index]) != null ? _b : UNSAID;
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
  function oneLine2(text2) {
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
    const message = oneLine2(envelope.message);
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
        rows: rows.map((row) => row.kind === "failed" ? { ...row, message: oneLine2(row.message) } : row)
      };
    }
    const receipt = bulkReceipt(json);
    if (receipt === null) return null;
    const message = oneLine2(receipt.failureReason);
    const rate = rateInText(receipt.failureReason);
    if (receipt.created === 0 && rate !== null) return { kind: "rate-limited", rate };
    if (receipt.created === 0 && sent > 0 && message !== "") return { kind: "refused", message };
    const created = message === "" && ((_a = receipt.created) != null ? _a : sent) < sent ? null : receipt.created;
    return { kind: "accepted", requestId: receipt.requestId, created, message };
  }
  function classifyBareStatus({ status, body: body2 }, json) {
    if (status === 400 || status === 413 || status === 422) {
      const message = oneLine2(plainMessage(body2, json));
      return { kind: "refused", message: message || `it refused the call without a reason (HTTP ${status}).` };
    }
    if (status === 403) return { kind: "bad-keys", message: FORBIDDEN };
    if (status === 404 || status === 405) return { kind: "not-found", message: NOT_FOUND };
    const what = status >= 500 ? "a server error" : "something that could not be read";
    return { kind: "unknown", message: `LeadSquared answered with ${what} (HTTP ${status}).` };
  }

  // src/run/session/log-calls.ts
  var WORDS4 = {
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
    for (const { entries: entries3, reply, outcome } of calls) {
      run.session.calls.add({
        at,
        kind,
        rows: entries3.length,
        where: rowList(entries3.map(({ row }) => row)),
        status: (_a = reply == null ? void 0 : reply.status) != null ? _a : null,
        outcome: reply === void 0 ? "no answer" : WORDS4[outcome.kind],
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
      ({ entries: entries3 }) => bulkCreate(
        job.account.connection,
        entries3.flatMap(({ task }) => task === null ? [] : [task]),
        job.settings.webhookUrl
      )
    );
    const at = job.ports.clock.now();
    const log = (outcomes2, replies2) => logCalls(
      run,
      "send",
      at,
      batches.flatMap(({ entries: entries3 }, place2) => {
        const outcome = outcomes2[place2];
        return outcome === void 0 ? [] : [{ entries: entries3, reply: replies2[place2], outcome }];
      })
    );
    let replies;
    for (const { entries: entries3 } of batches) for (const entry of entries3) entry.sentAt = at;
    try {
      replies = job.ports.http.send(requests);
      session.gate.done();
    } catch (error) {
      session.gate.done(false);
      if (!(error instanceof NoReplyError)) throw error;
      const { message } = error;
      const outcome = isUnsent(error) ? NOT_PROCESSED : { kind: "unknown", message };
      const heldBack = error instanceof HeldBackError ? error : null;
      const outcomes2 = batches.map(() => outcome);
      log(outcomes2, []);
      return { outcomes: outcomes2, heldBack };
    }
    const outcomes = batches.map(({ entries: entries3 }, place2) => {
      const reply = replies[place2];
      if (reply === void 0) return { kind: "unknown", message: "LeadSquared’s answer is missing." };
      return classifyBulkReply(reply, entries3.length);
    });
    log(outcomes, replies);
    return { outcomes, heldBack: null };
  }

  // src/core/dates/clock-setting.ts
  var CLOCK = /^(\d{1,2}):(\d{2})$/;
  var MAX_LENGTH5 = 5;
  function readClock(text2) {
    const match2 = CLOCK.exec(text2.trim().slice(0, MAX_LENGTH5 + 1));
    const [hour2, minute] = [Number(match2 == null ? void 0 : match2[1]), Number(match2 == null ? void 0 : match2[2])];
    return match2 === null || hour2 > 23 || minute > 59 ? null : { hour: hour2, minute, second: 0 };
  }

  // src/core/dates/date-answers.ts
  function answersFor({ dateAnswers }, header) {
    var _a;
    return (_a = new Map(Object.entries(dateAnswers)).get(trimText(header))) != null ? _a : {};
  }
  function withAnswer(settings, header, answer) {
    const answers = { ...answersFor(settings, header), ...answer };
    const dateAnswers = new Map(Object.entries(settings.dateAnswers)).set(trimText(header), answers);
    return { ...settings, dateAnswers: Object.fromEntries(dateAnswers) };
  }

  // src/core/checks/aside-row.ts
  var TOTALS = /^(?:(?:grand|sub|over ?all)[ -]?)?totals?(?: (?:calls|leads|students|customers|rows|count|tasks|visits|nos?))?[ .:]*$|^(?:sum|count|average|avg|कुल|कुल योग|योग|total count)[ .:]*$|^(?:(?:grand )?total|count|sum|rows|records)(?: (?:calls|leads|rows|records|tasks|count))? ?[:=] ?\d[\d,]*$|^\d[\d,]* (?:rows|records|tasks|leads)(?: (?:found|in total|total|exported))?$/i;
  var FOOTER = /^(?:(?:this )?(?:report|list|file|document) )?(?:(?:was|is) )?(?:generated|exported|printed|downloaded|prepared|compiled|created) (?:by|on|from|at|via|using|with)\b|^page \d+ of \d+|^end of (?:the )?(?:report|list|file|data)\b|^powered by\b|^(?:©|\(c\)|copyright)|^(?:strictly )?confidential\b|^-+ ?end ?-+$/i;
  var IN_BRACKETS = /^[([{<][^()[\]{}<>]{1,40}[)\]}>]\*?$/;
  var KIND_WORDS = /^(?:(?:free |short |long )?text|string|number|numeric|e-?mail|e-?mail address|date|time|date ?\/? ?time|yes ?\/ ?no|pick one|(?:choose|select)(?: one)?|drop ?down|list|conditional)$/i;
  var NEED_WORDS = /^(?:required|mandatory|compulsory|optional|must)\*?$/i;
  var AMOUNT = /^[-+₹$€£(]{0,3}(?:rs\.? ?|inr ?)?\d[\d,. ]*[)%]?(?:\/-)?$/i;
  var MAX_LENGTH6 = 40;
  var ENOUGH_HEADERS = 2;
  function isTotals({ cells }, { statusColumn, taskIdColumn }) {
    var _a, _b;
    let saysSo = false;
    for (let column = 0; column < cells.length; column++) {
      if (column === statusColumn || column === taskIdColumn) continue;
      const text2 = trimText(((_b = (_a = cells[column]) == null ? void 0 : _a.display) != null ? _b : "").slice(0, MAX_LENGTH6 * 2));
      if (text2 === "") continue;
      if (text2.length > MAX_LENGTH6) return false;
      if (TOTALS.test(text2)) saysSo = true;
      else if (!AMOUNT.test(text2)) return false;
    }
    return saysSo;
  }
  function isHeaderAgain(cells, { columns }) {
    if (cells.length < ENOUGH_HEADERS) return false;
    const [first = ""] = cells;
    const isName = (text2) => {
      const key2 = headerKey(text2);
      return key2 !== "" && columns.some(({ header }) => headerKey(header) === key2);
    };
    return isName(first) && cells.every(isName) && new Set(cells.map(headerKey)).size === cells.length;
  }
  function areHints(cells, { columns }) {
    if (cells.length < ENOUGH_HEADERS || cells.length * 2 < columns.length) return false;
    const isClear = (text2) => {
      var _a;
      return IN_BRACKETS.test(text2) || NEED_WORDS.test(text2) || !/\d/.test(text2) && text2.length <= MAX_LENGTH6 && ((_a = readHint(text2)) == null ? void 0 : _a.order) != null;
    };
    return cells.some(isClear) && cells.every((text2) => isClear(text2) || KIND_WORDS.test(text2));
  }
  function filledCells2({ cells }, { statusColumn, taskIdColumn }) {
    return cells.flatMap(({ display }, column) => {
      const text2 = column === statusColumn || column === taskIdColumn ? "" : trimText(display);
      return text2 === "" ? [] : [text2];
    });
  }
  function mayBeFooter(row, known) {
    const [text2 = "", ...others] = filledCells2(row, known);
    return others.length === 0 && FOOTER.test(text2);
  }
  function asideOf(row, known) {
    if (isTotals(row, known)) return "totals";
    const cells = filledCells2(row, known);
    if (isHeaderAgain(cells, known)) return "header";
    return areHints(cells, known) ? "hints" : null;
  }
  function isNote({ cells }, { statusColumn, taskIdColumn }) {
    return cells.some(
      ({ value, display }, column) => typeof value === "string" && column !== statusColumn && column !== taskIdColumn && /\p{L}/u.test(display.slice(0, MAX_LENGTH6))
    );
  }

  // src/core/dates/shown-year.ts
  var YEARLESS = /* @__PURE__ */ new Set(["month-day", "two-numbers", "relative"]);
  function showsYear(display, { year, month, day: day2 }) {
    var _a;
    const parsed = parseDateText(display);
    if (parsed.length > 0) {
      return !parsed.every(({ date }) => date === null || YEARLESS.has(date.kind));
    }
    const tokens = (_a = lexDate(display)) != null ? _a : [];
    const numbers = tokens.filter(({ kind }) => kind === "number").map(({ text: text2 }) => text2);
    const short2 = String(year % 100).padStart(2, "0");
    const shown2 = numbers.filter((digits) => digits.length === 4 || digits === short2).length;
    const explained = [day2, month].filter((part3) => part3 === year % 100).length;
    return tokens.length === 0 || numbers.some((digits) => digits.length === 4) || shown2 > explained;
  }

  // src/core/checks/reading.ts
  function accept(value, warning2 = null) {
    return { ok: true, value, warning: warning2 };
  }
  function errorFinding(code, expected, message, suggestion = null) {
    const finding = { level: "error", code, expected, message };
    return suggestion === null ? finding : { ...finding, suggestion };
  }
  function refuse(code, expected, message, suggestion = null) {
    return { ok: false, error: errorFinding(code, expected, message, suggestion) };
  }
  var certainly = (value) => ({ value, certain: true });
  var perhaps = (value) => ({ value, certain: false });

  // src/core/checks/read-text.ts
  function cellText(cell) {
    if (typeof cell.value === "string") return cell.value;
    return cell.display === "" ? String(cell.value) : cell.display;
  }
  function codeText(cell) {
    return typeof cell.value === "number" ? String(cell.value) : cellText(cell);
  }
  var SCIENTIFIC = /^[-+]?\d(?:[.,]\d{1,20})?E([-+]?\d{1,3})$/i;
  var HASHES = /^#+$/;
  var FIRST_ROUNDED_EXPONENT = 11;
  function mayLackDigits(cell) {
    var _a;
    const { value } = cell;
    if (typeof value === "boolean" || typeof value === "object") return false;
    const shown2 = cellText(cell).trim();
    const exponent = shown2.length > 30 ? void 0 : (_a = SCIENTIFIC.exec(shown2)) == null ? void 0 : _a[1];
    const rounded = exponent !== void 0 && Number(exponent) >= FIRST_ROUNDED_EXPONENT;
    if (typeof value === "string") return rounded;
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) return true;
    return rounded && Number(shown2.replace(",", ".")) === value;
  }
  function lackingDigits(cell) {
    const { value } = cell;
    const message = `${quote(cellText(cell))} is a number of which the spreadsheet may not have kept all digits. Format the cell as plain text, and write all digits again.`;
    const offered = typeof value === "number" && Number.isSafeInteger(value) ? perhaps(String(value)) : null;
    return refuse("number-rounded", "all digits of the number", message, offered);
  }
  function wholeText(cell) {
    const text2 = cellText(cell);
    if (typeof cell.value === "string") return text2;
    const shown2 = text2.trim();
    if (!HASHES.test(shown2) && !(typeof cell.value === "number" && SCIENTIFIC.test(shown2))) return text2;
    return Number.isSafeInteger(cell.value) ? String(cell.value) : null;
  }
  function readText(cell, limit) {
    const text2 = wholeText(cell);
    if (mayLackDigits(cell)) return lackingDigits(cell);
    if (text2 === null) {
      const message = `${quote(cellText(cell))} is all that the cell shows of its value. Give the cell another format or more width, or write the text itself.`;
      return refuse("number-rounded", "a text that can be read", message);
    }
    const clean = cleanText(text2);
    if (clean.length > limit) {
      const message = `${quote(clean)} is ${clean.length} characters long, and at most ${limit} are allowed. Shorten it.`;
      return refuse("text-too-long", `at most ${limit} characters`, message);
    }
    const lost = countUnsendable(text2);
    return accept(clean, lost === 0 ? null : unsendable(clean, lost));
  }
  function unsendable(clean, count3) {
    const what = count3 === 1 ? "one character that cannot be shown" : `${count3} characters that cannot be shown`;
    const message = `${quote(clean)} holds ${what}, which will be left out. Write the text again if something is missing in it.`;
    return { level: "warning", code: "text-unsendable", expected: "a text that can be read", message };
  }

  // src/core/checks/read-custom.ts
  var FIRST_DATE = Date.UTC(1900, 1, 1);
  var LAST_DATE = Date.UTC(9999, 11, 30);
  var MOST_SHOWN = 100;
  var SHOWS_TIME = /\d ?: ?\d|\d ?[ap]\.? ?m\b/i;
  var SHOWN_DIGITS = 15;
  function isDay(instant, display, zone) {
    const { hour: hour2, minute, second } = zone.toWall(instant);
    return hour2 + minute + second === 0 && !SHOWS_TIME.test(display);
  }
  var SHOWS_NOTHING = /^[#\s]*$/;
  function showsWholeDate(display, held) {
    const shown2 = display.slice(0, MOST_SHOWN);
    return SHOWS_NOTHING.test(shown2) || showsYear(shown2, held) && !hidesDay(shown2, parseDateText(shown2), held);
  }
  function digitsOf(value) {
    if (Number.isInteger(value)) return String(value);
    const shown2 = String(Number(value.toPrecision(SHOWN_DIGITS)));
    return shown2.includes("e") ? value.toFixed(20).replace(/0+$/, "") : shown2;
  }
  function readCustom(cell, limit, zone) {
    const { value, display } = cell;
    if (typeof value === "boolean") return accept(String(value));
    if (typeof value === "number") {
      if (mayLackDigits(cell)) return lackingDigits(cell);
      return display.trim().endsWith("%") ? readText(cell, limit) : accept(digitsOf(value));
    }
    const instant = typeof value === "object" ? value.getTime() : Number.NaN;
    if (instant >= FIRST_DATE && instant <= LAST_DATE) {
      const wall = zone.toWall(instant);
      if (!showsWholeDate(display, wall)) return readText(cell, limit);
      return accept(isDay(instant, display, zone) ? formatDate(wall) : formatUtc(instant));
    }
    return readText(cell, limit);
  }

  // src/core/checks/relation.ts
  var WORDS5 = {
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
  var fault = (field, code, expected, message) => ({ field, error: errorFinding(code, expected, message) });
  function relateTo(entity, cells) {
    const { kind, aKind, other, anOther, own, others } = WORDS5[entity];
    const id = cells[own];
    const general = cells.RelatedEntityId;
    if (id !== null && general !== null && id !== general) {
      const message2 = `The row gives one ID for the ${kind} and another as the related ID. Keep only the right one.`;
      return fault("RelatedEntityId", "related-two-ids", "one ID", message2);
    }
    const chosen2 = id != null ? id : general;
    if (chosen2 !== null) return { entity, id: chosen2 };
    if (cells[others] !== null) {
      const message2 = `The task is to belong to ${aKind}, but only the ID of ${anOther} is given. Write ${other}, or give the ID of the ${kind}.`;
      return fault("RelatedEntity", "related-other-id", `the ID of ${aKind}`, message2);
    }
    const message = `The task is to belong to ${aKind}, but no ID is given. Fill in the ID, or write none.`;
    return fault("RelatedEntity", "related-id-missing", `the ID of ${aKind}`, message);
  }
  function settleRelation(cells) {
    const { RelatedEntity: entity, RelatedEntityId: general, LeadId: lead2, OpportunityId: opportunity2 } = cells;
    if (entity === RELATED_ENTITY.none) {
      if (general === null && lead2 === null && opportunity2 === null) return { entity, id: "" };
      const message2 = "The task is to belong to nothing, but an ID is given, which LeadSquared would ignore. Write lead or opportunity, or remove the ID.";
      return fault("RelatedEntity", "related-none-with-id", "lead or opportunity", message2);
    }
    if (entity !== null) return relateTo(entity, cells);
    if (lead2 !== null && opportunity2 !== null) {
      const message2 = "The row gives both a lead and an opportunity, but a task belongs to one of them. Remove one ID, or add a column Related to.";
      return fault("OpportunityId", "related-both-ids", "one ID", message2);
    }
    if (lead2 !== null) return relateTo(RELATED_ENTITY.lead, cells);
    if (opportunity2 !== null) return relateTo(RELATED_ENTITY.opportunity, cells);
    if (general === null) return { entity: RELATED_ENTITY.none, id: "" };
    const message = "An ID is given, but not whether it is of a lead or of an opportunity. Write lead or opportunity into a column Related to.";
    return fault(
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
  var MAX_LENGTH7 = 20;
  function isErrorValue(value) {
    return typeof value === "string" && value.length <= MAX_LENGTH7 && ERROR_VALUES.has(value.trim());
  }

  // src/core/checks/matched-value.ts
  function ofMatch(finding, cell, meant) {
    const { suggestion: _, ...rest } = finding;
    const message = `${quote(cellText(cell))} stands for ${quote(cellText(meant))} in the match of this sheet. ${finding.message} Correct it under “Match columns”.`;
    return { ...rest, code: "matched-value", message };
  }
  function readMeant(cell, meant, read) {
    const reading = read(meant);
    if (meant === cell) return reading;
    if (!reading.ok) return { ok: false, error: ofMatch(reading.error, cell, meant) };
    return reading.warning === null ? reading : { ...reading, warning: ofMatch(reading.warning, cell, meant) };
  }

  // src/core/dates/date-findings.ts
  var EXPECTED = "a date such as 2030-03-05 or 2030-03-05 14:30";
  var fault2 = (code, message, suggestion = null) => errorFinding(code, EXPECTED, message, suggestion != null ? suggestion : null);
  var orWrite = (suggested) => suggested != null ? suggested : "a date such as 2030-03-05";
  var maybe = (guess2) => guess2 === null ? null : perhaps(guess2);
  function dateMissing() {
    return fault2(
      "date-missing",
      "The date is missing, and LeadSquared would take today instead. Write a date such as 2030-03-05 14:30."
    );
  }
  function unreadable(found) {
    return fault2(
      "date-unreadable",
      `${quote(found)} cannot be read as a date. Write a date such as 2030-03-05 14:30.`
    );
  }
  function remarked(found, held) {
    const message = `${quote(found)} shows more than a date. If the date alone is meant, write ${held}; remarks go into a column of their own.`;
    return fault2("date-unreadable", message, perhaps(held));
  }
  function impossibleDate(found, near) {
    const message = `${quote(found)} is not a real date. Write ${orWrite(near)}.`;
    return fault2("date-impossible", message, maybe(near));
  }
  function noYear(found, guess2) {
    const example = guess2 != null ? guess2 : "such as 2030-03-05";
    return fault2(
      "date-no-year",
      `${quote(found)} has no year. Write the whole date, ${example}.`,
      maybe(guess2)
    );
  }
  function dayOrMonth(found, day2, month) {
    const message = `${quote(found)} could be the day ${day2}, without its year, or the month ${month}, without a day. Write the whole date, such as ${day2}.`;
    return fault2("date-no-year", message);
  }
  function twoDigitYear(found, guess2, open) {
    const message = `${quote(found)} has a year of two digits. Write all four, as in ${guess2 != null ? guess2 : "2030-03-05"}.`;
    const finding = fault2("date-two-digit-year", message, maybe(guess2));
    return open ? { ...finding, question: "shortYears" } : finding;
  }
  function misspelt(found, guess2) {
    const message = `${quote(found)} has a misspelt part. Write ${orWrite(guess2)}.`;
    return fault2("date-spelling", message, maybe(guess2));
  }
  function counted(found, guess2) {
    const message = `${quote(found)} counts weeks, or the days of a year. Write ${orWrite(guess2)}.`;
    return fault2("date-counted", message, maybe(guess2));
  }
  function relativeDay(found, guess2, today) {
    const message = guess2 === null ? `${quote(found)} changes its meaning from day to day, or has more than one. Write the date itself, such as 2030-03-05.` : `${quote(found)} changes its meaning from day to day. Counted from ${today} it is ${guess2}: write that.`;
    return fault2("date-relative", message, maybe(guess2));
  }
  function dayEnd(found, day2) {
    const message = `${quote(found)} is the end of a day, ${day2} if today is meant, at an hour that it does not say. Write the date with its time, such as ${day2} 18:00.`;
    return fault2("date-relative", message);
  }
  function utcOrLocal(found, local, utc, zone) {
    const message = `${quote(found)} ends in .000, as times do that LeadSquared exports in UTC. It means ${utc} in ${zone} if it is UTC, and ${local} if not. Say which for the whole column, or write the one that is meant.`;
    return { ...fault2("date-utc-or-local", message), question: "utc" };
  }
  function hiddenYear(found, stored2, level, open) {
    const message = level === "warning" ? `${quote(found)} shows no year; the cell holds ${stored2}. If another year is meant, write the whole date.` : `${quote(found)} shows no year, and the cell holds ${stored2}, which is not in the next eleven months. Write the whole date.`;
    const finding = { ...fault2("date-hidden-year", message, perhaps(stored2)), level };
    return open ? { ...finding, question: "hiddenYear" } : finding;
  }
  function timeOnly(found) {
    return fault2(
      "date-time-only",
      `${quote(found)} is a time without a date. Write both, such as 2030-03-05 14:30.`
    );
  }
  function plainNumber(found, meant) {
    const message = meant === null ? `${quote(found)} is a plain number, not a date. Write a date such as 2030-03-05.` : `${quote(found)} is a plain number, probably ${meant} without its date format. Format the cell as a date, or write ${meant}.`;
    return fault2("date-number", message, maybe(meant));
  }
  function otherOrder(found, written3, inForce, day2, meant) {
    const repair2 = meant != null ? meant : `${day2} with the time that is meant`;
    const message = `${quote(found)} can only be ${ORDER_WORDS[written3]}, but this sheet is read as ${ORDER_WORDS[inForce]}. Write ${repair2}, or change the date order under “Match columns”.`;
    return fault2("date-order", message, meant === null ? null : certainly(meant));
  }
  function ambiguous(found, one, other) {
    const message = `${quote(found)} could be ${one} or ${other}. Write one of these, or choose the date order under “Match columns”.`;
    return fault2("date-ambiguous-order", message);
  }
  function swappedOrNot(found, held, swapped) {
    const message = `${quote(found)} could be ${held} or ${swapped}, because other dates in this column can only be read in the other order. Choose the date order under “Match columns”, or write all dates of the column in one order.`;
    return fault2("date-maybe-swapped", message);
  }
  function withEnd(finding, end) {
    const { suggestion } = finding;
    if (suggestion === void 0) return finding;
    const message = `${finding.message} It holds two times as well: write ${end} as the end.`;
    return { ...finding, message, suggestion: perhaps(suggestion.value) };
  }
  function maybeSwapped(found, swapped) {
    const message = `${quote(found)} may have day and month swapped, because other dates in this column are in the other order. If so, write ${swapped}.`;
    return { ...fault2("date-maybe-swapped", message, perhaps(swapped)), level: "warning" };
  }
  function readAsShown(found, taken, held, order) {
    const message = `${quote(found)} is taken as ${taken}, because this column is read as ${ORDER_WORDS[order]}; the spreadsheet itself took it for ${held}. If that one is meant, choose the date order under “Match columns”.`;
    return { ...fault2("date-read-as-shown", message), level: "warning" };
  }
  function noDay(found, held) {
    const message = held === null ? `${quote(found)} is a whole month and names no day of it. Write the date itself, such as 2030-03-05.` : `${quote(found)} shows no day; the cell holds ${held}. If that day is meant, write ${held}, otherwise the date that is meant.`;
    return fault2("date-no-day", message, maybe(held));
  }
  function noMonth(found, held) {
    const message = `${quote(found)} shows no month; the cell holds ${held}. If that day is meant, write ${held}, otherwise the date that is meant.`;
    return fault2("date-no-day", message, perhaps(held));
  }
  function pastShortYear(found, held, open) {
    const message = `${quote(found)} has a year of two digits, and the cell holds ${held}, which is past. If the year is another one, write the date with all four digits of it.`;
    const finding = fault2("date-two-digit-year", message);
    return open ? { ...finding, question: "shortYears" } : finding;
  }
  function wrongWeekday(found, dates) {
    const message = `${quote(found)} names a weekday that does not belong to ${dates.join(" or ")}. Correct the date, or leave the weekday out.`;
    return fault2("date-weekday", message);
  }
  function notExistingHour(wall, zone, after) {
    const meant = formatWall(after.wall);
    const message = `${wall} does not exist in ${zone}, because the clocks skip that hour. Write ${meant}.`;
    return fault2("date-not-existing-hour", message, perhaps(meant));
  }
  function doubleHour(wall, zone, first, second) {
    const written3 = [first, second].map(
      (time) => `${formatWall(time.wall).replace(" ", "T")}${formatOffset(time.offsetMinutes)}`
    );
    const message = `${wall} exists twice in ${zone}, because the clocks repeat that hour. Write ${written3.join(" or ")}.`;
    return fault2("date-double-hour", message);
  }
  function tooFar(found, side) {
    return fault2("date-far", `${quote(found)} is ${side}, which is hardly meant. Check the year.`);
  }

  // src/core/dates/year-limits.ts
  var EARLIEST_YEAR = 2e3;
  var MAX_YEARS_AHEAD = 10;
  var CENTURY = 2e3;
  function yearMeant(digits, today) {
    const year = CENTURY + digits;
    return year >= today.year && year <= today.year + MAX_YEARS_AHEAD ? year : null;
  }

  // src/core/dates/place-wall.ts
  function dateSetting(context) {
    const { year, month, day: day2 } = context.zone.toWall(context.now);
    return {
      order: context.order,
      otherOrderSeen: context.otherOrderSeen,
      shortYears: context.answers.shortYears === true,
      today: { year, month, day: day2 }
    };
  }
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
  function placeMoment(moment, found, context) {
    var _a;
    const wall = wallOf(moment.date, (_a = moment.time) != null ? _a : context.defaultTime);
    const { offsetMinutes } = moment;
    return offsetMinutes === null || moment.time === null ? placeWall(wall, found, context) : placeOffset(wall, offsetMinutes, found, context.now);
  }

  // src/core/dates/next-months.ts
  var MONTHS_AHEAD = 11;
  function lastNear({ year, month, day: day2 }) {
    const index = month - 1 + MONTHS_AHEAD;
    const last = { year: year + Math.floor(index / 12), month: index % 12 + 1 };
    return { ...last, day: Math.min(day2, daysInMonth(last.year, last.month)) };
  }
  function isSoon(date, today) {
    const text2 = formatDate(date);
    return text2 >= formatDate(today) && text2 <= formatDate(lastNear(today));
  }
  function soonest(month, day2, today) {
    var _a;
    const dates = [today.year, today.year + 1].map((year) => ({ year, month, day: day2 }));
    return (_a = dates.find((date) => isRealDate(date) && isSoon(date, today))) != null ? _a : null;
  }

  // src/core/dates/serial.ts
  var SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);
  var SERIAL_2000 = 36526;
  var SERIAL_2100 = 73051;
  var EIGHT_FIGURES = /^(\d\d)(\d\d)(\d\d)(\d\d)$/;
  var WITH_TIME = /^(\d{8})(\d\d)(\d\d)(\d\d)?$/;
  function momentMeant(figures) {
    var _a;
    const [, day2 = "", ...parts] = (_a = WITH_TIME.exec(figures)) != null ? _a : [];
    const [hour2 = 0, minute = 0, second = 0] = parts.map((part3 = "0") => Number(part3));
    const date = compactMeant(day2);
    if (date === null || hour2 > 23 || minute > 59 || second > 59) return null;
    return { date, time: { hour: hour2, minute, second } };
  }
  function compactMeant(figures) {
    var _a;
    const match2 = EIGHT_FIGURES.exec(figures);
    if (match2 === null) return null;
    const [a = 0, b = 0, c = 0, d = 0] = match2.slice(1).map(Number);
    const days = [
      { year: a * 100 + b, month: c, day: d },
      { year: c * 100 + d, month: b, day: a },
      { year: c * 100 + d, month: a, day: b }
    ].filter((date) => date.year >= 2e3 && date.year < 2100 && isRealDate(date));
    const written3 = new Set(days.map(formatDate));
    return written3.size === 1 ? (_a = days[0]) != null ? _a : null : null;
  }
  function numberMeant(figures) {
    const value = Number(figures);
    if (value >= SERIAL_2000 && value < SERIAL_2100) {
      const wall = utcToWall(SERIAL_DAY_ZERO + Math.round(value * DAY_MS / SECOND_MS) * SECOND_MS);
      const { hour: hour2, minute, second } = wall;
      const date2 = { year: wall.year, month: wall.month, day: wall.day };
      return { date: date2, time: Number.isInteger(value) ? null : { hour: hour2, minute, second } };
    }
    const date = compactMeant(figures);
    return date === null ? momentMeant(figures) : { date, time: null };
  }

  // src/core/dates/resolve-date.ts
  function shortened(date) {
    const last = { ...date, day: daysInMonth(date.year, date.month) };
    return date.day > last.day && date.day <= 31 && isRealDate(last) ? last : null;
  }
  function exchanged({ year, month, day: day2 }) {
    const other = { year, month: day2, day: month };
    return isRealDate(other) ? other : null;
  }
  function plain(date) {
    var _a;
    if (isRealDate(date)) return { kind: "date", date };
    return { kind: "impossible", near: (_a = shortened(date)) != null ? _a : exchanged(date) };
  }
  function yearLast(first, second, year, setting) {
    var _a;
    const { order, otherOrderSeen: otherOrderSeen2 } = setting;
    const dayFirst = { year, month: second, day: first };
    const monthFirst = { year, month: first, day: second };
    const [stated, other] = order === "MDY" ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
    if (isRealDate(dayFirst) && isRealDate(monthFirst)) {
      const sure2 = first === second || order !== "YMD" && !otherOrderSeen2;
      return sure2 ? { kind: "date", date: stated } : { kind: "ambiguous", one: dayFirst, other: monthFirst };
    }
    if (isRealDate(stated)) {
      return order === "YMD" ? { kind: "other-order", date: stated, order: "DMY" } : { kind: "date", date: stated };
    }
    if (isRealDate(other)) return { kind: "other-order", date: other, order: order === "MDY" ? "DMY" : "MDY" };
    return { kind: "impossible", near: (_a = shortened(stated)) != null ? _a : shortened(other) };
  }
  function dateLeft(resolved) {
    var _a;
    switch (resolved.kind) {
      case "date":
      case "other-order":
        return resolved.date;
      case "impossible":
        return resolved.near;
      case "ambiguous":
      case "weekday":
        return null;
      case "digits":
        return ((_a = resolved.meant) == null ? void 0 : _a.time) === null ? resolved.meant.date : null;
      default:
        return resolved.guess;
    }
  }
  function inCentury(resolved, setting) {
    if (setting.shortYears) return resolved;
    return { kind: "two-digit-year", guess: resolved.kind === "date" ? resolved.date : null };
  }
  function notPast(resolved, other, today) {
    if (resolved.kind !== "date" || other.kind !== "date") return resolved;
    const isPast = (date) => formatDate(date) < formatDate(today);
    if (!isPast(resolved.date) || isPast(other.date)) return resolved;
    return { kind: "ambiguous", one: resolved.date, other: other.date };
  }
  function short([a, b, c], setting) {
    const yearFirst = setting.order === "YMD";
    const year = yearFirst ? a : c;
    if (year.length !== 2) return { kind: "two-digit-year", guess: null };
    const [first, second, third] = [Number(a), Number(b), Number(c)];
    const fromYear = plain({ year: CENTURY + first, month: second, day: third });
    const resolved = yearFirst ? fromYear : yearLast(first, second, CENTURY + third, setting);
    return inCentury(
      a.length === 2 && c.length === 2 ? notPast(resolved, fromYear, setting.today) : resolved,
      setting
    );
  }
  function twoNumbers(first, second, setting) {
    const readings = [
      { month: second, day: first },
      { month: first, day: second }
    ];
    const [dayFirst, monthFirst] = readings;
    const sure2 = first === second || setting.order !== "YMD" && !setting.otherOrderSeen;
    const stated = setting.order === "MDY" ? monthFirst : dayFirst;
    const bothReal = readings.every(({ month }) => month >= 1 && month <= 12);
    const meant = bothReal ? sure2 ? stated : void 0 : readings.find(({ month }) => month >= 1 && month <= 12);
    return {
      kind: "no-year",
      guess: meant === void 0 ? null : soonest(meant.month, meant.day, setting.today)
    };
  }
  function monthDay({ month, day: day2, atYear }, today) {
    const guess2 = soonest(month, day2, today);
    const year = atYear ? yearMeant(day2, today) : null;
    if (year === null || guess2 === null) return { kind: "no-year", guess: guess2 };
    return { kind: "day-or-month", day: guess2, month, year, guess: null };
  }
  function relative(day2, today) {
    if (day2.kind === "days") return addDays(today, day2.days);
    if (day2.kind !== "weekday") return null;
    const ahead = (day2.weekday - weekdayOf(today) + 7) % 7;
    return ahead === 0 ? null : addDays(today, ahead);
  }
  function withoutWeekday(part3, setting) {
    switch (part3.kind) {
      case "plain":
        return plain(part3.date);
      case "year-last":
        return yearLast(part3.first, part3.second, part3.year, setting);
      case "short":
        return short(part3.digits, setting);
      case "short-year":
        return inCentury(plain({ ...part3.date, year: CENTURY + part3.date.year }), setting);
      case "month-day":
        return monthDay(part3, setting.today);
      case "two-numbers":
        return twoNumbers(part3.first, part3.second, setting);
      case "digits":
        return { kind: "digits", meant: numberMeant(part3.text) };
      case "misspelt":
        return { kind: "misspelt", guess: dateLeft(withoutWeekday(part3.meant, setting)) };
      case "counted":
        return { kind: "counted", guess: part3.date };
      case "relative":
        return {
          kind: "relative",
          guess: relative(part3.day, setting.today),
          dayEnd: part3.day.kind === "day-end" ? setting.today : null
        };
    }
  }
  function resolveDate(part3, weekday, setting) {
    const resolved = withoutWeekday(part3, setting);
    if (weekday === null) return resolved;
    if (resolved.kind === "relative" && resolved.dayEnd !== null) return { ...resolved, dayEnd: null };
    if (resolved.kind === "day-or-month") return withWeekday({ kind: "no-year", guess: resolved.day }, weekday);
    if (resolved.kind === "ambiguous") {
      const fitting2 = [resolved.one, resolved.other].filter((date) => weekdayOf(date) === weekday);
      const [only2] = fitting2;
      if (only2 === void 0) return { kind: "weekday", date: resolved.one, other: resolved.other };
      return fitting2.length === 1 ? { kind: "date", date: only2 } : resolved;
    }
    return withWeekday(resolved, weekday);
  }
  function withWeekday(resolved, weekday) {
    const left2 = dateLeft(resolved);
    return left2 === null || weekdayOf(left2) === weekday ? resolved : mismatched(resolved, left2);
  }
  function mismatched(resolved, left2) {
    switch (resolved.kind) {
      case "date":
      case "other-order":
        return { kind: "weekday", date: left2, other: null };
      case "impossible":
        return { ...resolved, near: null };
      case "two-digit-year":
      case "no-year":
      case "misspelt":
      case "counted":
      case "relative":
        return { ...resolved, guess: null };
      default:
        return resolved;
    }
  }

  // src/core/dates/resolve-zone.ts
  function isOwnOffset(wall, offsetMinutes, zone) {
    const shown2 = zone.toWall(wallToUtc(wall) - offsetMinutes * MINUTE_MS);
    return wallToUtc(shown2) === wallToUtc(wall);
  }
  function agrees(name, wall, offsetMinutes, zone) {
    if (name.includes("/") && isSameZone(name, zone.name)) return isOwnOffset(wall, offsetMinutes, zone);
    const own = offsetInZone(name, zone.name);
    return own === null ? possibleOffsets(name).includes(offsetMinutes) : own === offsetMinutes;
  }
  function ownOffset(name, wall, zone) {
    const offset = offsetInZone(name, zone.name);
    return offset !== null && (UTC_NAMES.has(name) || isOwnOffset(wall, offset, zone)) ? offset : null;
  }
  var isOwnName2 = (name, zone) => name.includes("/") && isSameZone(name, zone.name);
  function resolveNames(names2, wall, zone) {
    const abbreviations = names2.filter((name) => !isOwnName2(name, zone));
    const offsets = abbreviations.map((name) => ownOffset(name, wall, zone));
    const [offset = null] = offsets;
    const doubtful = abbreviations.find((_, index) => offsets[index] === null);
    if (doubtful !== void 0) return { kind: "uncertain", name: doubtful };
    const other = abbreviations.find((_, index) => offsets[index] !== offset);
    return other === void 0 ? { kind: "certain", offsetMinutes: offset } : { kind: "contradiction", name: other };
  }
  function resolveZone(part3, wall, zone) {
    const { names: names2, offsetMinutes } = part3;
    if (offsetMinutes === null) return resolveNames(names2, wall, zone);
    const doubtful = names2.find((name) => !agrees(name, wall, offsetMinutes, zone));
    return doubtful === void 0 ? { kind: "certain", offsetMinutes } : { kind: "contradiction", name: doubtful };
  }
  function daylessOffset(name, zone) {
    return UTC_NAMES.has(name) ? 0 : fixedOffsetOf(name, zone);
  }
  function resolveDaylessZone({ names: names2, offsetMinutes }, zone) {
    var _a;
    const abbreviations = names2.filter((name) => !(name.includes("/") && isSameZone(name, zone)));
    const offsets = abbreviations.map((name) => daylessOffset(name, zone));
    const unsure = abbreviations.find(
      (name, index) => offsets[index] === null && (offsetMinutes === null || !possibleOffsets(name).includes(offsetMinutes))
    );
    if (unsure !== void 0)
      return { kind: offsetMinutes === null ? "uncertain" : "contradiction", name: unsure };
    const offset = (_a = offsetMinutes != null ? offsetMinutes : offsets[0]) != null ? _a : null;
    const other = abbreviations.find((_, index) => offsets[index] !== null && offsets[index] !== offset);
    return other === void 0 ? { kind: "certain", offsetMinutes: offset } : { kind: "contradiction", name: other };
  }

  // src/core/dates/text/slips.ts
  var LETTERS_FOR_DIGITS = /(?<!\p{L})[oOlI]{1,2}(?!\p{L})/gu;
  var BESIDE = /[\d:/.-]/;
  var WORDS6 = /\p{L}[\p{L}\p{M}]{3,19}/gu;
  var digitsFor = (letters2) => [...letters2].map((letter) => letter.toLowerCase() === "o" ? "0" : "1").join("");
  function withDigits(text2) {
    return text2.replace(LETTERS_FOR_DIGITS, (letters2, at) => {
      var _a, _b;
      const isAmongFigures = BESIDE.test((_a = text2[at - 1]) != null ? _a : "") || BESIDE.test((_b = text2[at + letters2.length]) != null ? _b : "");
      return isAmongFigures ? digitsFor(letters2) : letters2;
    });
  }
  function weekdayNear(word) {
    var _a;
    const lower = word.toLowerCase();
    const near = WEEKDAY_SPELLINGS.flatMap(
      ([name, ...spellings]) => spellings.includes(lower) || [name, ...spellings].some((spelling) => isOneSlip(lower, spelling)) ? [name] : []
    );
    return near.length === 1 ? (_a = near[0]) != null ? _a : null : null;
  }
  function withoutSlips(text2) {
    const corrected = withDigits(text2).replace(WORDS6, (word) => {
      var _a;
      return (_a = weekdayNear(word)) != null ? _a : word;
    });
    return corrected === text2 ? null : corrected;
  }

  // src/core/dates/time-findings.ts
  var EXPECTED2 = {
    date: "a date such as 2030-03-05 or 2030-03-05 14:30",
    time: "a time such as 14:30 or 2:30 pm"
  };
  var REASONS = {
    "no-clock": "has a time that no clock shows",
    "half-day": "has am or pm where the hour says otherwise",
    words: "gives the time in words",
    midnight: "leaves open which midnight is meant, at the beginning or at the end of the day",
    "end-of-day": "has 24:00, which is the beginning of the next day",
    unclear: "leaves the time open: am or pm is missing, or it is no time at all",
    "bare-plus": "has a plus with one number behind the time, which may be an offset from UTC or a number of days",
    range: "holds two times, from one to another"
  };
  var CODES = {
    "no-clock": "date-impossible",
    "half-day": "time-half-day",
    words: "time-words",
    midnight: "time-words",
    "end-of-day": "date-impossible",
    unclear: "time-unclear",
    "bare-plus": "time-unclear",
    range: "date-time-range"
  };
  var ONE_READING = /* @__PURE__ */ new Set(["half-day", "words", "end-of-day"]);
  var PLUS_REPAIR = "Write the time alone, or its whole offset such as +05:30.";
  function timeFault(fault3, place2, found, meant, end) {
    var _a;
    const plain2 = `Write ${meant != null ? meant : "the time as 14:30 or 2:30 pm"}.`;
    const repairs = {
      "bare-plus": PLUS_REPAIR,
      range: `Write ${meant != null ? meant : "when it begins"} here, and ${end != null ? end : "when it ends"} as the end.`
    };
    const isNextDay = fault3 === "end-of-day" && place2 === "time";
    const repair2 = isNextDay ? "Write 00:00 here, and the next day as the date." : (_a = repairs[fault3]) != null ? _a : plain2;
    const code = CODES[fault3] === "date-impossible" && place2 === "time" ? "time-impossible" : CODES[fault3];
    const message = `${quote(found)} ${REASONS[fault3]}. ${repair2}`;
    const suggest = ONE_READING.has(fault3) ? certainly : perhaps;
    return errorFinding(code, EXPECTED2[place2], message, meant === null ? null : suggest(meant));
  }
  function rangeOrOffset(found, place2) {
    const message = `${quote(found)} may hold two times, or one time and its offset from UTC. Write the one time that is meant.`;
    return errorFinding("date-time-range", EXPECTED2[place2], message);
  }
  var zoneShown = (name) => name.includes("/") ? name.replace(/(^|[/_])([a-z])/g, (letters2) => letters2.toUpperCase()) : name.toUpperCase();
  function uncertainZone(found, place2, zone) {
    const [offset, other] = possibleOffsets(zone);
    const example = offset === void 0 || other !== void 0 ? "such as +05:30" : formatOffset(offset);
    const message = zone.includes("/") ? `${quote(found)} is a time of ${zoneShown(zone)}, and times of another time zone than this spreadsheet's are not read by its name. Write the time with its offset, ${example}, or in the time zone of this spreadsheet.` : `${quote(found)} names the time zone ${zoneShown(zone)}, and it is not certain which one that is at this time. Write the time in the time zone of this spreadsheet, or with its offset such as +05:30.`;
    return errorFinding("time-zone", EXPECTED2[place2], message);
  }
  function contradictingZones(found, place2, zone) {
    const message = `${quote(found)} gives two time zones that differ, one of them ${zoneShown(zone)}. Write the time with the one that is meant.`;
    return errorFinding("time-zone", EXPECTED2[place2], message);
  }
  function unreadableTime(found, meant) {
    const message = `${quote(found)} cannot be read as a time. Write ${meant != null ? meant : "a time such as 14:30 or 2:30 pm"}.`;
    return errorFinding("time-unreadable", EXPECTED2.time, message, meant === null ? null : perhaps(meant));
  }

  // src/core/dates/read-date-text.ts
  var no = (error) => ({ ok: false, error });
  function formatMoment(date, time, offsetMinutes) {
    if (time === null) return formatDate(date);
    if (offsetMinutes === null) return `${formatDate(date)} ${formatTime(time)}`;
    const clock2 = formatTime(time);
    const full = offsetMinutes < 0 && time.second === 0 ? `${clock2}:00` : clock2;
    return `${formatDate(date)}T${full}${formatOffset(offsetMinutes)}`;
  }
  function dateFault(resolved, found, context, offer2) {
    var _a, _b;
    switch (resolved.kind) {
      case "date":
        return null;
      case "ambiguous": {
        const [one, other] = [resolved.one, resolved.other].map((date) => {
          var _a2;
          return (_a2 = offer2(date)) != null ? _a2 : formatDate(date);
        });
        return ambiguous(found, one != null ? one : "", other != null ? other : "");
      }
      case "other-order": {
        const { order, date } = resolved;
        return otherOrder(found, order, context.order, formatDate(date), offer2(date));
      }
      case "two-digit-year":
        return twoDigitYear(found, offer2(resolved.guess), context.answers.shortYears === void 0);
      case "impossible":
        return impossibleDate(found, offer2(resolved.near));
      case "weekday":
        return wrongWeekday(
          found,
          [resolved.date, resolved.other].flatMap((date) => date === null ? [] : [formatDate(date)])
        );
      case "no-year":
        return noYear(found, offer2(resolved.guess));
      case "day-or-month": {
        const { day: day2, month, year } = resolved;
        return dayOrMonth(found, (_a = offer2(day2)) != null ? _a : formatDate(day2), formatMonth(year, month));
      }
      case "misspelt":
        return misspelt(found, offer2(resolved.guess));
      case "counted":
        return counted(found, offer2(resolved.guess));
      case "relative":
        if (resolved.dayEnd !== null) return dayEnd(found, formatDate(resolved.dayEnd));
        return relativeDay(found, offer2(resolved.guess), formatDate(dateSetting(context).today));
      case "digits": {
        const { meant } = resolved;
        const day2 = offer2((_b = meant == null ? void 0 : meant.date) != null ? _b : null);
        const written3 = day2 === null || meant === null || meant.time === null ? day2 : formatMoment(meant.date, meant.time, null);
        return plainNumber(found, written3);
      }
    }
  }
  function zoneOf(part3, date, context) {
    if (part3.zone === null || part3.time === null) return { kind: "certain", offsetMinutes: null };
    const wall = wallOf(date, part3.time);
    if (refuseFar(wallToUtc(wall), "", context.now) !== null) {
      return part3.zone.names.length === 0 ? { kind: "certain", offsetMinutes: part3.zone.offsetMinutes } : null;
    }
    return resolveZone(part3.zone, wall, context.zone);
  }
  function endOf(part3, date) {
    var _a, _b;
    if (part3.end === null) return null;
    return part3.endsNextDay ? formatMoment(addDays(date, 1), part3.end, (_b = (_a = part3.zone) == null ? void 0 : _a.offsetMinutes) != null ? _b : null) : formatTime(part3.end);
  }
  function makeOffer(part3, context) {
    return (date) => {
      if (date === null || refuseFar(wallToUtc(wallOf(date, NOON)), "", context.now) !== null) return null;
      if (part3 === null) return formatDate(date);
      const zone = zoneOf(part3, date, context);
      if (part3.time === null || zone === null || zone.kind !== "certain" || part3.doubtfulOffset) return null;
      const day2 = part3.fault === "end-of-day" ? addDays(date, 1) : date;
      return formatMoment(day2, part3.time, zone.offsetMinutes);
    };
  }
  function readClockPart(part3, date, found, context) {
    var _a;
    const { time, fault: fault3 } = part3;
    const offer2 = makeOffer(part3, context);
    if (time === null || fault3 !== null) {
      return no(timeFault(fault3 != null ? fault3 : "no-clock", "date", found, offer2(date), endOf(part3, date)));
    }
    const wall = wallOf(date, time);
    const far = refuseFar(wallToUtc(wall), found, context.now);
    if (far !== null) return far;
    const zone = zoneOf(part3, date, context);
    if ((zone == null ? void 0 : zone.kind) === "contradiction") return no(contradictingZones(found, "date", zone.name));
    if (zone === null || zone.kind === "uncertain") return no(uncertainZone(found, "date", (_a = zone == null ? void 0 : zone.name) != null ? _a : ""));
    const { offsetMinutes } = zone;
    if (part3.doubtfulOffset && offsetMinutes !== null && !isOwnOffset(wall, offsetMinutes, context.zone)) {
      return no(rangeOrOffset(found, "date"));
    }
    if (!part3.zeroMilliseconds || offsetMinutes !== null) return accept({ time, offsetMinutes });
    return readZeroMilliseconds(wall, found, context);
  }
  function readZeroMilliseconds(wall, found, context) {
    var _a;
    const { hour: hour2, minute, second } = wall;
    const time = { hour: hour2, minute, second };
    const { headerZone } = context;
    const utc = (_a = context.answers.utc) != null ? _a : headerZone === null ? void 0 : headerZone === "utc";
    if (utc !== void 0) return accept({ time, offsetMinutes: utc ? 0 : null });
    const inZone = formatWall(context.zone.toWall(wallToUtc(wall)));
    return no(utcOrLocal(found, formatWall(wall), inZone, context.zone.name));
  }
  function faultWithEnd(day2, time, found, context) {
    const left2 = dateLeft(day2);
    if ((time == null ? void 0 : time.fault) !== "range") return dateFault(day2, found, context, makeOffer(time, context));
    const end = left2 === null ? null : endOf(time, left2);
    if (end === null) return dateFault(day2, found, context, () => null);
    const error = dateFault(day2, found, context, makeOffer(time, context));
    return error === null ? null : withEnd(error, end);
  }
  function resolvedDay(parsed, context) {
    const { date, weekday } = parsed;
    const setting = dateSetting(context);
    if (date !== null) return resolveDate(date, weekday, setting);
    if (weekday === null) return null;
    return resolveDate({ kind: "relative", day: { kind: "weekday", weekday } }, null, setting);
  }
  function slipOf(text2, context) {
    const corrected = withoutSlips(text2);
    const reading = corrected === null ? null : readDateText(corrected, context);
    if (reading === null || !reading.ok) return null;
    const { date, time, offsetMinutes } = reading.value;
    if (makeOffer(null, context)(date) === null) return null;
    return misspelt(text2, formatMoment(date, time, offsetMinutes));
  }
  function readDateText(cell, context) {
    var _a;
    const text2 = cell.slice(0, MOST_LOOKED_AT);
    const [parsed, other] = parseDateText(text2);
    if (parsed === void 0 && isMonthAlone(text2)) return no(noDay(text2, null));
    if (parsed === void 0) return no((_a = slipOf(text2, context)) != null ? _a : unreadable(text2));
    if (other !== void 0) return no(unreadable(text2));
    const { time } = parsed;
    const day2 = resolvedDay(parsed, context);
    if (day2 === null) {
      const isClock = time !== null && time.fault !== "no-clock";
      return no(isClock ? timeOnly(text2) : timeFault("no-clock", "date", text2, null, null));
    }
    const left2 = dateLeft(day2);
    const error = faultWithEnd(day2, time, text2, context);
    if (error !== null || left2 === null) return no(error != null ? error : unreadable(text2));
    if (time === null) return accept({ date: left2, time: null, offsetMinutes: null });
    const clock2 = readClockPart(time, left2, text2, context);
    return clock2.ok ? accept({ date: left2, ...clock2.value }) : clock2;
  }

  // src/core/dates/shows-date.ts
  var CLOCK2 = /\d{1,9}[:：]\d\d(?:[:：]\d\d)?(?![:：\d])(?:[.,]\d{1,3})?(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m\b/giu;
  var COUNTED3 = /(?:^|\P{L})[qw]\d{1,2}(?!\d)/giu;
  var NUMBER2 = /\d+/g;
  var WORD3 = /\p{L}[\p{L}\p{M}.]*/gu;
  var TOO_NARROW = /^#*$/;
  var NO_MONTHS = new Set(
    "the due date day week quarter month year time hrs hour hours min noon midnight utc gmt ist".split(" ")
  );
  var SHORTEST_NAME = 3;
  var SHORTEST_FOREIGN_NAME = 2;
  var ASCII_WORD = /^[a-z]+$/;
  function withPlainDigits(text2) {
    return [...text2].map((sign2) => {
      var _a, _b, _c;
      return (_c = (_b = digitOf((_a = sign2.codePointAt(0)) != null ? _a : 0)) == null ? void 0 : _b.value) != null ? _c : sign2;
    }).join("");
  }
  function namesMonth(written3, month) {
    const word = written3.replace(/\./g, "").toLowerCase().normalize("NFC");
    const named2 = monthOfName(word);
    if (named2 !== null) return named2 === month;
    const shortest = ASCII_WORD.test(word) ? SHORTEST_NAME : SHORTEST_FOREIGN_NAME;
    return [...word].length >= shortest && !NO_MONTHS.has(word) && !isWeekdayName(word);
  }
  var BRACKET = /[([]([^()[\]]*)[)\]]/;
  var REMARK = /[a-z]{4}/i;
  function hasRemark(display) {
    var _a;
    const [bracket = "", inside2 = ""] = (_a = BRACKET.exec(display)) != null ? _a : [];
    return REMARK.test(inside2) && parseDateText(display.replace(bracket, "")).length > 0;
  }
  function hiddenPart(display, { day: day2, month }) {
    var _a, _b;
    if (TOO_NARROW.test(display.trim())) return null;
    const dateAlone = withPlainDigits(display).replace(CLOCK2, " ").replace(COUNTED3, " ");
    const numbers = ((_a = dateAlone.match(NUMBER2)) != null ? _a : []).map(Number);
    const atDay = numbers.indexOf(day2);
    if (atDay === -1) return "day";
    const others = numbers.filter((_, at) => at !== atDay);
    const words2 = (_b = dateAlone.match(WORD3)) != null ? _b : [];
    return others.includes(month) || words2.some((word) => namesMonth(word, month)) ? null : "month";
  }

  // src/core/dates/take-shown.ts
  var written = (wall, { dateOnly }) => dateOnly ? formatDate(wall) : formatWall(wall);
  function aboutYear(wall, cell, context) {
    const { hiddenYear: hiddenYear2 } = context.answers;
    const { display } = cell;
    if (hiddenYear2 === true || display === "" || showsYear(display, wall)) return null;
    const isNear = hiddenYear2 === void 0 && isSoon(wall, dateSetting(context).today);
    const level = isNear ? "warning" : "error";
    return hiddenYear(display, written(wall, cell), level, hiddenYear2 === void 0);
  }
  var SHORT_YEARS = /* @__PURE__ */ new Set(["short", "short-year"]);
  function aboutShortYear(wall, cell, context) {
    const { shortYears } = context.answers;
    const isShort = cell.parsed.some(({ date }) => SHORT_YEARS.has(date == null ? void 0 : date.kind));
    if (!isShort || shortYears === true || formatDate(wall) >= formatDate(dateSetting(context).today))
      return null;
    return pastShortYear(cell.found, written(wall, cell), shortYears === void 0);
  }
  function inGivenOrder(cell, { order, sheetOrder }) {
    const { held, parsed } = cell;
    const pair = shownPair(parsed);
    if (order === sheetOrder || pair === null || !isSwappable(pair, held)) return null;
    const read = inOrder(pair, order);
    return read === null || read.day === held.day ? null : { ...held, ...read };
  }
  function aboutOrder(cell, context) {
    const { held, found, parsed } = cell;
    if (!context.otherOrderSeen || held.day > 12 || held.day === held.month) return null;
    const swapped = written({ ...held, month: held.day, day: held.month }, cell);
    const pair = shownPair(parsed);
    if (pair !== null && isSwappable(pair, held))
      return swappedOrNot(found, written(held, cell), swapped);
    return parsed.length > 0 && pair === null ? null : maybeSwapped(found, swapped);
  }
  function shownMonth({ held, parsed }, context) {
    const { today } = dateSetting(context);
    const year = held.year === today.year ? yearMeant(held.day, today) : null;
    const isOpen3 = parsed.some(
      ({ date, weekday, time }) => (date == null ? void 0 : date.kind) === "month-day" && date.atYear && date.day === held.day && weekday === null && time === null
    );
    return isOpen3 && year !== null ? formatMonth(year, held.month) : null;
  }
  function takeShown(cell, context) {
    var _a;
    const { held, found, display, parsed } = cell;
    if (hidesDay(display, parsed, held)) return { ok: false, error: noDay(found, formatDate(held)) };
    const month = shownMonth(cell, context);
    if (month !== null) return { ok: false, error: dayOrMonth(found, formatDate(held), month) };
    if (parsed.length === 0 && hasRemark(display))
      return { ok: false, error: remarked(found, written(held, cell)) };
    const hidden2 = hiddenPart(display, held);
    if (hidden2 === "day") return { ok: false, error: noDay(found, written(held, cell)) };
    if (hidden2 === "month") return { ok: false, error: noMonth(found, written(held, cell)) };
    const order = aboutOrder(cell, context);
    if ((order == null ? void 0 : order.level) === "error") return { ok: false, error: order };
    const shown2 = inGivenOrder(cell, context);
    const wall = shown2 != null ? shown2 : held;
    const year = (_a = aboutYear(wall, cell, context)) != null ? _a : aboutShortYear(wall, cell, context);
    if ((year == null ? void 0 : year.level) === "error") return { ok: false, error: year };
    if (shown2 === null) return accept(wall, order != null ? order : year);
    return accept(wall, readAsShown(found, written(shown2, cell), written(held, cell), context.order));
  }

  // src/core/dates/read-date-cell.ts
  var LATEST_TIME_ONLY = Date.UTC(1900, 1, 1);
  var FRACTION_ERROR_MS = 5;
  var MIDNIGHT2 = { hour: 0, minute: 0, second: 0 };
  function readShown({ date, time }, context) {
    var _a;
    if (date === null || (time == null ? void 0 : time.fault) != null || (time == null ? void 0 : time.zone) != null) return null;
    const order = context.sheetOrder === "YMD" ? "DMY" : context.sheetOrder;
    const resolved = resolveDate(date, null, { ...dateSetting(context), order, otherOrderSeen: false });
    if (resolved.kind !== "date") return null;
    return { wall: { ...resolved.date, ...(_a = time == null ? void 0 : time.time) != null ? _a : MIDNIGHT2 }, hasTime: time !== null };
  }
  function showsTime(display, parsed) {
    var _a;
    if (parsed.some(({ time }) => time !== null)) return true;
    const tokens = (_a = lexDate(display)) != null ? _a : [];
    return tokens.some(
      (_, at) => {
        var _a2, _b;
        return numberAt(tokens, at) !== "" && (signAt(tokens, at + 1) === ":" && numberAt(tokens, at + 2).length === 2 && isGlued(tokens, at + 2) || ["am", "pm"].includes((_b = (_a2 = dayHalfAt(tokens, at + 1)) == null ? void 0 : _a2.value) != null ? _b : ""));
      }
    );
  }
  function typedWall(instant, display, parsed, context) {
    const { zone } = context;
    const wall = zone.toWall(instant);
    const [only2] = parsed;
    if (zone.changesWithin(instant, DAY_MS) && only2 !== void 0) {
      const shown2 = readShown(only2, context);
      const moved = shown2 !== null && Math.abs(wallToUtc(shown2.wall) - wallToUtc(wall)) <= DAY_MS;
      if (moved && zone.toInstants(shown2.wall).kind === "none")
        return { wall: shown2.wall, dateOnly: !shown2.hasTime };
    }
    const midnight = wall.hour === 0 && wall.minute === 0 && wall.second === 0;
    return { wall, dateOnly: midnight && !showsTime(display, parsed) };
  }
  function readDateCell(value, display, context) {
    const ms = value.getTime();
    const found = display === "" ? String(ms) : display;
    if (Number.isNaN(ms)) return { ok: false, error: unreadable(found) };
    if (ms < LATEST_TIME_ONLY) return { ok: false, error: timeOnly(found) };
    const instant = Math.floor((ms + FRACTION_ERROR_MS) / SECOND_MS) * SECOND_MS;
    const far = refuseFar(instant, found, context.now);
    if (far !== null) return far;
    const parsed = parseDateText(display);
    const { wall: held, dateOnly } = typedWall(instant, display, parsed, context);
    const cell = { display, found, parsed, held, dateOnly };
    const taken = takeShown(cell, context);
    if (!taken.ok) return taken;
    const { value: wall, warning: warning2 } = taken;
    const date = { year: wall.year, month: wall.month, day: wall.day };
    const time = { hour: wall.hour, minute: wall.minute, second: wall.second };
    if (!parsed.some((shown2) => {
      var _a;
      return ((_a = shown2.time) == null ? void 0 : _a.zeroMilliseconds) === true;
    }))
      return accept({ date, time: dateOnly ? null : time, offsetMinutes: null }, warning2);
    const clock2 = readZeroMilliseconds(wall, found, context);
    return clock2.ok ? accept({ date, ...clock2.value }, warning2) : clock2;
  }

  // src/core/dates/read-date.ts
  var MAX_SHOWN = 100;
  var dateShown = ({ value, display }) => typeof value === "string" ? value.slice(0, MOST_LOOKED_AT) : display === "" ? String(value) : display;
  function readMoment(cell, context) {
    var _a;
    const { value, display } = cell;
    if (typeof value === "string") return readDateText(value, context);
    if (typeof value === "object") return readDateCell(value, display.slice(0, MAX_SHOWN), context);
    if (typeof value === "boolean") return { ok: false, error: unreadable(dateShown(cell)) };
    const meant = numberMeant(String(value));
    const isNear = meant !== null && refuseFar(wallToUtc(wallOf(meant.date, (_a = meant.time) != null ? _a : NOON)), "", context.now) === null;
    const written3 = isNear ? formatMoment(meant.date, meant.time, null) : null;
    return { ok: false, error: plainNumber(dateShown(cell), written3) };
  }

  // src/core/checks/email/email-form.ts
  var import_isEmail = __toESM(require_isEmail(), 1);
  var USUAL = /^[a-z0-9_](?:[a-z0-9._+'&-]*[a-z0-9_+-])?@[a-z0-9.-]+$/i;
  var GLUED = /\.[a-z]{2,}[A-Z][A-Za-z]+$/;
  var wellFormed = (text2) => USUAL.test(text2) && !GLUED.test(text2) && (0, import_isEmail.default)(text2);
  var COMMON_ENDINGS = new Set(
    "com net org edu gov info biz app dev online tech xyz site store cloud global asia group".split(" ")
  );
  function hasCommonEnding(domain) {
    const ending2 = domain.slice(domain.lastIndexOf(".") + 1).toLowerCase();
    return /^[a-z]{2}$/.test(ending2) || COMMON_ENDINGS.has(ending2);
  }

  // src/core/checks/email/email-glued.ts
  var SHORTEST3 = 3;
  var MOST_INITIALS = 2;
  var DOUBLED = /^(\p{L}{3,})\1/u;
  function hasGluedWord(local, words2) {
    var _a;
    const names2 = words2.map((word) => word.toLowerCase()).filter((word) => word.length > 0);
    const parts = local.toLowerCase().split(/[._+-]/);
    const isGlued2 = (name) => {
      if (name.length < SHORTEST3 || parts.some((part3) => part3.startsWith(name))) return false;
      return parts.some((part3) => {
        const before = part3.slice(0, Math.max(0, part3.indexOf(name)));
        return before.length > MOST_INITIALS && !names2.some((other) => other.startsWith(before));
      });
    };
    return names2.length > 0 && DOUBLED.test((_a = parts[0]) != null ? _a : "") || names2.some(isGlued2);
  }

  // src/core/checks/email/email-boundary.ts
  var BESIDE2 = /[\p{L}\p{M}\p{N}]/u;
  var lettersOf = (text2) => text2.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  var wordsIn = (text2) => {
    var _a;
    return ((_a = text2.match(/[\p{L}\p{M}\p{N}._'+-]+/gu)) != null ? _a : []).filter((word) => BESIDE2.test(word));
  };
  function namesThe(email, words2) {
    const address = lettersOf(email);
    const local = lettersOf(email.slice(0, email.indexOf("@")));
    return words2.map(lettersOf).some((word) => {
      const within = word.length >= 3 && address.includes(word);
      return within || local.length >= 2 && word.includes(local);
    });
  }
  var LABELS = new Set(
    "email e-mail emails mail mailto address id to cc by at is and or via with owner user contact agent assignee assigned name new call write from for mr mrs ms dr shri smt sales support team manager counsellor counselor executive telecaller rep hr admin office work personal primary http https lt quot amp nbsp".split(
      " "
    )
  );
  var isLabel = (word) => LABELS.has(word.toLowerCase().replace(/\.$/, ""));
  var DENIED = /\b(?:not|no|never|old|ex|left|resigned|former|formerly|except|instead|wrong|invalid|bounced|inactive)\b/i;
  var LAST_WORD = /[\p{L}\p{N}._+-]+(?: +\.?|[,;#$%~!*^–—])$/u;
  var NO_NAME = /[^\p{L}\p{N}.' _+-]/u;
  function unknownWords(before, email) {
    var _a;
    const last = (_a = LAST_WORD.exec(before)) == null ? void 0 : _a[0];
    if (last === void 0 || !BESIDE2.test(last)) return [];
    const [phrase = ""] = before.slice(0, before.length - last.length).split(NO_NAME).slice(-1);
    const words2 = wordsIn(`${phrase} ${last}`);
    const known = words2.length > 2 || words2.every((word) => !/[a-z]/i.test(word)) || words2.some((word) => isLabel(word) || DENIED.test(word)) || namesThe(email, words2);
    return known ? [] : words2;
  }
  function beginning(before, email) {
    const words2 = unknownWords(before, email);
    if (words2.length === 0) return "clear";
    const sameCase = email === email.toUpperCase() ? words2 : words2.map((word) => word.toLowerCase());
    if (words2.every((word, place2) => word === sameCase[place2])) return "begins-before";
    const oneName = !/[._\d-]/.test(email.slice(0, email.indexOf("@")));
    return words2.length === 1 && oneName ? "unsure" : "clear";
  }
  var ONE_MORE_AFTER = /^[\s>)\]"'}]*(?:[,;&+/]|\b(?:and|or)\b)(.*)$/is;
  var ONE_MORE_BEFORE = /[&+]|\b(?:and|or)\b/i;
  var SLASH_BESIDE = /[^\s/]\/$/;
  function namesAnother(before, after, email) {
    var _a, _b;
    const parts = [(_b = (_a = ONE_MORE_AFTER.exec(after)) == null ? void 0 : _a[1]) != null ? _b : ""];
    if (ONE_MORE_BEFORE.test(before)) parts.push(...before.split(ONE_MORE_BEFORE));
    if (SLASH_BESIDE.test(before)) parts.push(before);
    return parts.some((part3) => {
      const words2 = wordsIn(part3).filter((word) => /\p{L}/u.test(word));
      return words2.length > 0 && !namesThe(email, words2) && !words2.some(isLabel);
    });
  }
  var GOES_ON = /^ ?[.,; ] ?([a-z]{2,3})\W*$/;
  function boundaryOf(text2, { email, start: start2, end }) {
    var _a, _b, _c, _d;
    const before = text2.slice(0, start2);
    const after = text2.slice(end);
    const names2 = wordsIn(`${before} ${after}`).flatMap((word) => word.split(/[._'+-]/)).filter((word) => !isLabel(word));
    if (hasGluedWord(email.slice(0, email.indexOf("@")), names2)) return "glued";
    const begins = beginning(before, email);
    if (begins !== "clear") return begins;
    const joined = BESIDE2.test(before.slice(-1)) || /^[_-]?[\p{L}\p{M}\p{N}]/u.test(after);
    const goesOn = hasCommonEnding((_b = (_a = GOES_ON.exec(after)) == null ? void 0 : _a[1]) != null ? _b : "none");
    const denied = DENIED.test(before) || DENIED.test(after);
    const labelled = isLabel((_d = (_c = /^([a-z]+)-/i.exec(email)) == null ? void 0 : _c[1]) != null ? _d : "");
    const unsure = labelled || joined || goesOn || denied || namesAnother(before, after, email) || !hasCommonEnding(email);
    return unsure ? "unsure" : "clear";
  }

  // src/core/checks/email/email-domain.ts
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
    ["gmail.in", "gmail.com"],
    ["gmail.co.in", "gmail.com"],
    ["gmail.com.com", "gmail.com"],
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
      const provider2 = (_a = PROVIDER_SLIPS.get(corrected)) != null ? _a : corrected;
      return { email: local + provider2, certain: PROVIDERS.has(name), exists: false };
    }
    const meant = PROVIDER_SLIPS.get(domain);
    return meant === void 0 ? null : { email: local + meant, certain: false, exists: true };
  }

  // src/core/checks/email/email-inside.ts
  var LOCAL = /[a-z0-9._+'&-]/i;
  var DOMAIN = /[a-z0-9.-]/i;
  var FIRST = /[a-z0-9_]/i;
  var LAST = /[a-z0-9]/i;
  function endsOf(domain) {
    var _a;
    const joint = (_a = /[a-z](?=[A-Z][A-Za-z]+$)/.exec(domain)) == null ? void 0 : _a.index;
    return [domain.length, domain.lastIndexOf("-"), joint === void 0 ? -1 : joint + 1].filter(
      (end) => end > 0
    );
  }
  function addressAt(text2, at) {
    let start2 = at;
    let last = at + 1;
    while (start2 > 0 && LOCAL.test(text2.charAt(start2 - 1))) start2--;
    if (/[a-z0-9]@/i.test(text2.slice(Math.max(0, start2 - 2), start2))) return null;
    while (start2 < at && !FIRST.test(text2.charAt(start2))) start2++;
    while (DOMAIN.test(text2.charAt(last))) last++;
    if (text2.charAt(last) === "@") return null;
    while (last > at && !LAST.test(text2.charAt(last - 1))) last--;
    if (text2.charAt(start2) === "_" && text2.charAt(last) === "_") start2++;
    for (const length of endsOf(text2.slice(at + 1, last))) {
      const end = at + 1 + length;
      const email = text2.slice(start2, end);
      if (wellFormed(email)) return { email, start: start2, end };
    }
    return null;
  }
  function addressesIn(text2) {
    const found = [];
    for (let at = text2.indexOf("@"); at >= 0; at = text2.indexOf("@", at + 1)) {
      const address = addressAt(text2, at);
      if (address !== null) found.push(address);
    }
    return found;
  }

  // src/core/checks/email/email-letters.ts
  var pairs = (odd, plain2) => {
    const written3 = [...plain2];
    return [...odd].map((letter, place2) => {
      var _a;
      return [letter, (_a = written3[place2]) != null ? _a : ""];
    });
  };
  var TWINS = new Map([
    ...pairs("аеорсухіјѕһԁԛԝӏкмтвнп", "aeopcyxijshdqwlkmtbhn"),
    ...pairs("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS"),
    ...pairs("αορινυκτχγε", "aopivuktxye"),
    ...pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ...pairs("ıłøđɡɑ", "ilodga"),
    ...pairs("−。", "-.")
  ]);
  var HYPHENS = /[\u2010\u2011]/;
  var APOSTROPHES = /[\u2018\u2019\u02bc\u2032\u00b4`]/;
  var LETTER2 = /^[a-z]$/i;
  var OTHER_WIDTH = /[\p{L}\p{N}\uff01-\uff5e\ufe50-\ufe6f]/u;
  var UNSEEN_SPACE = "​";
  var ASCII2 = /^[\x20-\x7e]+$/;
  function plainOf(letter, before, after) {
    if (APOSTROPHES.test(letter)) {
      return LETTER2.test(before) && LETTER2.test(after) ? { plain: "'", same: false } : null;
    }
    if (ASCII2.test(letter)) return null;
    if (isInvisible(letter)) return { plain: "", same: letter !== UNSEEN_SPACE };
    if (HYPHENS.test(letter)) return { plain: "-", same: true };
    const twin = TWINS.get(letter);
    if (twin !== void 0) return { plain: twin, same: false };
    const compatible = letter.normalize("NFKC");
    if (OTHER_WIDTH.test(letter) ? ASCII2.test(compatible) : LETTER2.test(compatible))
      return { plain: compatible, same: true };
    const bare2 = letter.normalize("NFD").replace(/\p{Mn}/gu, "");
    return LETTER2.test(bare2) || bare2 === "" && LETTER2.test(before) ? { plain: bare2, same: false } : null;
  }
  function plainForm(cell) {
    var _a;
    if (ASCII2.test(cell) && !cell.includes("`")) {
      return { text: cell, origin: Array.from(cell, (_, index2) => index2), odd: [] };
    }
    let text2 = "";
    const origin = [];
    const odd = [];
    let index = 0;
    let before = "";
    for (const letter of cell) {
      const next = index + letter.length;
      const plain2 = plainOf(letter, before, cell.charAt(next));
      if (plain2 !== null) odd.push({ ...plain2, letter, index });
      const written3 = (_a = plain2 == null ? void 0 : plain2.plain) != null ? _a : /\s/.test(letter) ? " " : letter;
      text2 += written3;
      for (let unit = 0; unit < written3.length; unit++) origin.push(index);
      before = letter;
      index = next;
    }
    return { text: text2, origin, odd };
  }
  var KINDS3 = [
    [/\p{Script=Cyrillic}/u, "a Cyrillic letter"],
    [/\p{Script=Greek}/u, "a Greek letter"],
    [/[\uff01-\uff5e]/, "a full-width character"],
    [/[\ufb00-\ufb06]/, "letters joined into one"],
    [/ı/, "an i without its dot"],
    [/[\u2018\u2019\u02bc\u2032\u00b4`]/, "a quotation mark"],
    [/[\u2010\u2011\u2212]/, "another kind of hyphen"],
    [/[\p{L}\p{M}]/u, "a letter with an accent or of another kind"]
  ];
  function describeOdd({ letter, plain: plain2, index }, cell) {
    var _a, _b;
    const place2 = `character ${[...cell.slice(0, index)].length + 1}`;
    const kind = (_b = (_a = KINDS3.find(([pattern]) => pattern.test(letter))) == null ? void 0 : _a[1]) != null ? _b : "an unusual character";
    if (isInvisible(letter)) return `an invisible character (${place2})`;
    const shown2 = /\p{M}/u.test(letter) ? `◌${letter}` : letter;
    return plain2 === "" ? `"${shown2}" (${place2}, ${kind})` : `"${shown2}" (${place2}, ${kind}) where "${plain2}" belongs`;
  }

  // src/core/checks/email/email-slips.ts
  var slip = (code, what, email, certain = false) => wellFormed(email) ? { code, what, email, certain: certain && hasCommonEnding(email) } : null;
  function sides(text2) {
    const [local, domain, more] = text2.split("@");
    return local === void 0 || domain === void 0 || more !== void 0 ? null : [local.trim(), domain.trim()];
  }
  var spaces = (text2) => {
    const parts = sides(text2);
    if (parts === null) return null;
    const local = parts[0].replace(/ +\./g, ".");
    const domain = parts[1].replace(/ *\. */g, ".").replace(/\.(co|ac) ([a-z]{2})$/i, ".$1.$2");
    const email = `${local}@${domain}`;
    const whole = addressesIn(text2).length === 0;
    if (!whole && !hasCommonEnding(domain)) return null;
    const name = /^[A-Z][a-z]+ /.test(text2);
    return slip("email-spaces", "has a space in the address", email, whole && local === parts[0] && !name);
  };
  var inside = (text2) => {
    const joined = text2.replace(/ ?@ ?/g, "@");
    const mended = joined.replace(/(@[a-z0-9.-]{1,60})[,;](?=(?:com|co|in|org|net)\b)/gi, "$1.").replace(/(@(?:gmail|outlook|icloud|rediffmail))(?=[^\w.-]|$)/gi, "$1.com");
    const [found, more] = mended === text2 || addressesIn(text2).length > 0 ? [] : addressesIn(mended);
    if (found === void 0 || more !== void 0) return null;
    const begins = /(?:^|[^\p{L}\p{M}\p{N} ]) ?$/u.test(mended.slice(0, found.start));
    if (!begins && !/[._\d].*@/.test(found.email)) return null;
    return joined === text2 ? slip("email-punctuation", "has a slip in the address", found.email) : slip("email-spaces", "has a space in the address", found.email);
  };
  var spaceInDomain = (text2) => {
    var _a;
    const parts = sides(text2);
    const words2 = (_a = parts == null ? void 0 : parts[1].split(/ +/)) != null ? _a : [];
    const [first = "", second = "", third] = words2;
    if (parts === null || second === "" || third !== void 0 || addressesIn(text2).length > 0) return null;
    const dotted = !first.includes(".") && !second.includes(".") && hasCommonEnding(second);
    const joined = second.includes(".") ? first + second : "";
    const domain = dotted ? `${first}.${second}` : joined;
    return slip("email-spaces", "has a space in the address", `${parts[0]}@${domain}`);
  };
  var comma = (text2) => {
    const parts = sides(text2);
    if (parts === null || !/^[^,;:]+[,;:][^,;:]+(?:[,;:][^,;:]+)?$/.test(parts[1])) return null;
    const email = `${parts[0]}@${parts[1].replace(/ *[,;:] */g, ".")}`;
    const whole = addressesIn(text2).length === 0;
    const what = "has a comma where a dot belongs";
    return hasCommonEnding(email) ? slip("email-punctuation", what, email, whole) : null;
  };
  var doubled = (text2) => {
    const email = text2.replace(/@ *@+/g, "@").replace(/\.{2,}/g, ".").replace(/\.@/g, "@").replace(/@\./g, "@").replace(/@$/, "");
    return email === text2 ? null : slip("email-punctuation", "has a sign too many in the address", email);
  };
  var SPELLED_AT = / ?[([{<] ?(?:at|@) ?[)\]}>] ?|%40/gi;
  var SPELLED_DOT = / ?[([{<] ?(?:dot|\.) ?[)\]}>] ?/gi;
  var spelled = (text2) => {
    const plain2 = text2.replace(SPELLED_AT, "@").replace(SPELLED_DOT, ".");
    const worded = plain2.replace(/[ _]at[ _]/i, "@").replace(/ dot /gi, ".");
    if (worded === text2) return null;
    const [found, more] = addressesIn(plain2);
    const email = found !== void 0 && more === void 0 ? found.email : worded;
    return slip("email-spelled", "spells the address out", email);
  };
  var WITHOUT_AT = /^([a-z0-9._+-]*?)[^a-z0-9]?((?:gmail|yahoo|hotmail|outlook|icloud|rediffmail)\.com)$/i;
  var WITHOUT_ENDING = /^(?:gmail|outlook|icloud|rediffmail)(?:\.?com|\.)?$/i;
  var provider = (text2) => {
    var _a;
    const parts = sides(text2);
    if (parts !== null) {
      const name = parts[1].replace(/\.?(?:com)?$/i, "");
      const known = WITHOUT_ENDING.test(parts[1]);
      return known ? slip("email-domain", "has no ending .com", `${parts[0]}@${name}.com`) : null;
    }
    const [, local = "", domain = ""] = text2.includes("@") ? [] : (_a = WITHOUT_AT.exec(text2)) != null ? _a : [];
    return slip("email-invalid", "has no @", `${local}@${domain}`);
  };
  var MENDS = [spaces, comma, spaceInDomain, doubled, spelled, provider, inside];
  function emailSlip(text2) {
    const spaced = text2.replace(/ {2,}/g, " ");
    for (const mend of MENDS) {
      const found = mend(spaced);
      if (found !== null) return found;
    }
    return null;
  }

  // src/core/checks/email/read-email.ts
  var MAX_LENGTH8 = 400;
  var EXPECTED3 = "one e-mail address such as priya@example.com";
  function checkDomain(email) {
    const slip2 = domainSlip(email);
    if (slip2 === null || !wellFormed(slip2.email)) return accept(email);
    const suggestion = { value: slip2.email, certain: slip2.certain };
    if (slip2.exists) {
      const message2 = `${quote(email)} may be misspelt. Check that it is not ${slip2.email}.`;
      const warning2 = {
        level: "warning",
        code: "email-domain-unusual",
        expected: EXPECTED3,
        message: message2,
        suggestion
      };
      return accept(email, warning2);
    }
    const message = `${quote(email)} has a domain that does not exist. Write ${slip2.email} if that is meant.`;
    return refuse("email-domain", EXPECTED3, message, suggestion);
  }
  function existing(email) {
    const slip2 = domainSlip(email);
    const mended = slip2 !== null && !slip2.exists && wellFormed(slip2.email);
    return mended ? { value: slip2.email, certain: slip2.certain } : { value: email, certain: true };
  }
  function offer(code, what, email, certain) {
    const repair2 = existing(email);
    const sure2 = certain && repair2.certain;
    const write4 = sure2 ? `Write only ${repair2.value}.` : `Write ${repair2.value} if that is meant.`;
    return refuse(code, EXPECTED3, `${what}. ${write4}`, { value: repair2.value, certain: sure2 });
  }
  function oddWithin(form, { start: start2, end }) {
    var _a, _b;
    const first = (_a = form.origin[start2]) != null ? _a : 0;
    const last = (_b = form.origin[end - 1]) != null ? _b : first;
    return form.odd.filter(({ index }) => index >= first && index <= last);
  }
  var hasLetters = (text2) => /[\p{L}\p{N}]/u.test(text2);
  function oneAddress(text2, form, found) {
    const [address] = found;
    if (address === void 0) return notAnAddress(text2);
    const { email } = address;
    const boundary = boundaryOf(form.text, address);
    const mended = boundary === "clear" || found.length > 1 ? null : emailSlip(form.text);
    if (mended !== null) return offer(mended.code, `${quote(text2)} ${mended.what}`, mended.email, false);
    if (boundary === "begins-before" && found.length === 1) {
      const message = `${quote(text2)} leaves open whether what stands before ${email} is a name or belongs to the address. Write only the whole address.`;
      return refuse("email-spaces", EXPECTED3, message);
    }
    if (boundary === "glued") {
      const message = `${quote(text2)} may have a word of the name in the address ${email}. Write only the whole address.`;
      return refuse("email-name", EXPECTED3, message);
    }
    const odd = oddWithin(form, address);
    const [first] = odd;
    const stray = form.text.split("@").length - 1 > found.length;
    const sure2 = boundary === "clear" && !stray && odd.every(({ same }) => same);
    if (first !== void 0) {
      if (!hasCommonEnding(email)) return notAnAddress(text2);
      const what2 = `${quote(text2)} has ${describeOdd(first, text2)} in the address`;
      return offer("email-letters", what2, email, sure2);
    }
    if (found.length > 1)
      return offer("email-twice", `${quote(text2)} holds the same address twice`, email, sure2);
    const rest = `${form.text.slice(0, address.start)} ${form.text.slice(address.end)}`.replace(/mailto:/i, "");
    if (hasLetters(rest))
      return offer("email-name", `${quote(text2)} has other text around the address`, email, sure2);
    const what = `${quote(text2)} has characters around the address that do not belong to it`;
    return offer("email-punctuation", what, email, sure2);
  }
  function lacking(text2) {
    if (/\s/.test(text2) || !text2.includes(".") !== text2.includes("@")) return "";
    return text2.includes("@") ? ": it has no ending such as .com" : ": it has no @";
  }
  function notAnAddress(text2) {
    const message = `${quote(text2)} is not an e-mail address${lacking(text2)}. Write one address such as priya@example.com.`;
    return refuse("email-invalid", EXPECTED3, message);
  }
  function readEmail(cellText3) {
    const text2 = trimText(cellText3);
    if (wellFormed(text2)) return checkDomain(text2);
    if (text2.length > MAX_LENGTH8) return notAnAddress(text2);
    const form = plainForm(text2);
    const found = addressesIn(form.text);
    const different = new Set(found.map(({ email }) => email.toLowerCase()));
    const [first] = found;
    if (first === void 0) {
      const slip2 = emailSlip(form.text);
      if (slip2 === null) return notAnAddress(text2);
      const certain = slip2.certain && form.odd.every(({ same }) => same);
      return offer(slip2.code, `${quote(text2)} ${slip2.what}`, slip2.email, certain);
    }
    if (different.size === 1) return oneAddress(text2, form, found);
    const message = `${quote(text2)} holds ${different.size} e-mail addresses, but a task has one owner. Keep one, and use a row of its own for each owner.`;
    return refuse("email-list", EXPECTED3, message, perhaps(existing(first.email).value));
  }

  // src/core/dates/read-time.ts
  var EARLIEST_TIME = Date.UTC(1899, 11, 29);
  var DAY_ONE = Date.UTC(1899, 11, 31);
  var AS_SHOWN = /* @__PURE__ */ new Set(["no-clock", "end-of-day", "range"]);
  var no2 = (error) => ({ ok: false, error });
  var alone = (time) => accept({ time, date: null, offsetMinutes: null });
  function readTimePart(part3, found, zone) {
    const { time, fault: fault3, end } = part3;
    if (time === null || fault3 !== null) {
      const meant = time === null || fault3 === "end-of-day" ? null : formatTime(time);
      return no2(timeFault(fault3 != null ? fault3 : "no-clock", "time", found, meant, end === null ? null : formatTime(end)));
    }
    if (part3.doubtfulOffset) return no2(rangeOrOffset(found, "time"));
    if (part3.zone === null) return alone(time);
    const resolved = resolveDaylessZone(part3.zone, zone);
    if (resolved.kind === "certain") return accept({ time, date: null, offsetMinutes: resolved.offsetMinutes });
    const { name } = resolved;
    return no2(
      resolved.kind === "contradiction" ? contradictingZones(found, "time", name) : uncertainZone(found, "time", name)
    );
  }
  function readTimeText(cell, context) {
    const text2 = cell.slice(0, MOST_LOOKED_AT);
    const [part3, other] = parseTimeText(text2);
    if (part3 !== void 0) {
      return other === void 0 ? readTimePart(part3, text2, context.zone.name) : no2(unreadableTime(text2, null));
    }
    return readWithDay({ value: text2, display: text2 }, parseDateText(text2), context);
  }
  function readWithDay(cell, parsed, context) {
    const shown2 = dateShown(cell);
    if (!parsed.some(({ date: date2, time: time2 }) => date2 !== null && time2 !== null))
      return no2(unreadableTime(shown2, null));
    const moment = readMoment(cell, context);
    if (!moment.ok) return moment;
    const { date, time, offsetMinutes } = moment.value;
    if (time === null) return no2(unreadableTime(shown2, null));
    return accept({ time, date, offsetMinutes }, moment.warning);
  }
  function timeOfInstant(value, context) {
    const shown2 = wallToUtc(context.zone.toWall(value.getTime()));
    const rounded = Math.round(shown2 / MINUTE_MS) * MINUTE_MS;
    if (rounded >= DAY_ONE) return null;
    const wall = utcToWall(rounded);
    return { hour: wall.hour, minute: wall.minute, second: 0 };
  }
  function readTimeCell(cell, value, context) {
    const { display } = cell;
    if (Number.isNaN(value.getTime())) return no2(unreadableTime(dateShown(cell), null));
    const [part3, other] = parseTimeText(display);
    if (part3 !== void 0 && other === void 0 && (part3.fault === null || AS_SHOWN.has(part3.fault))) {
      return readTimePart(part3, display, context.zone.name);
    }
    if (value.getTime() < EARLIEST_TIME) return no2(unreadableTime(dateShown(cell), null));
    if (value.getTime() < LATEST_TIME_ONLY) {
      const time2 = timeOfInstant(value, context);
      return time2 === null ? no2(unreadableTime(dateShown(cell), null)) : alone(time2);
    }
    const moment = readMoment(cell, context);
    if (!moment.ok) return moment;
    const { date, time, offsetMinutes } = moment.value;
    return time === null ? no2(unreadableTime(dateShown(cell), null)) : accept({ time, date, offsetMinutes }, moment.warning);
  }
  function timeOfDecimal(value) {
    const minute = Math.round(value % 1 * 100);
    const exact = Math.abs(Math.floor(value) + minute / 100 - value) < 1e-9;
    return exact && value >= 13 && value < 24 && minute < 60 ? { hour: Math.floor(value), minute, second: 0 } : null;
  }
  function readNumber(cell, value, context) {
    const shown2 = dateShown(cell);
    if (value > 0 && value < 1) {
      const wall = utcToWall(Math.round(value * DAY_MS / SECOND_MS) * SECOND_MS);
      return alone({ hour: wall.hour, minute: wall.minute, second: wall.second });
    }
    if (Number.isInteger(value) && value > 0) return readTimeText(String(value), context);
    const meant = timeOfDecimal(value);
    return no2(unreadableTime(shown2, meant === null ? null : formatTime(meant)));
  }
  function readTime(cell, context) {
    const { value } = cell;
    if (typeof value === "string") return readTimeText(value, context);
    if (typeof value === "object") return readTimeCell(cell, value, context);
    return typeof value === "number" ? readNumber(cell, value, context) : no2(unreadableTime(dateShown(cell), null));
  }

  // src/core/checks/length-text.ts
  var MAX_LENGTH_TEXT = 60;
  var MAX_RAW_LENGTH2 = 500;
  var HALVES = [
    [/(?:(?<!\d)(\d{1,3}) ?)?½(?!\d)/, ".5"],
    [/(?:(?<!\d)(\d{1,3}) ?)?¼(?!\d)/, ".25"],
    [/(?:(?<!\d)(\d{1,3}) ?)?¾(?!\d)/, ".75"],
    [/^(?:(\d{1,3}) )?1\/2(?![\d/])/, ".5"],
    [/^(?:(\d{1,3}) )?1\/4(?![\d/])/, ".25"],
    [/^(?:(\d{1,3}) )?3\/4(?![\d/])/, ".75"]
  ];
  function inPlainDigits(text2) {
    const zeros = /* @__PURE__ */ new Set();
    const plain2 = [...text2].map((character) => {
      var _a;
      const digit = digitOf((_a = character.codePointAt(0)) != null ? _a : 0);
      if (digit === null) return character;
      zeros.add(digit.zero);
      return String(digit.value);
    });
    return zeros.size > 1 ? "" : plain2.join("");
  }
  function tidyLength(text2) {
    if (text2.length > MAX_RAW_LENGTH2) return "";
    const line = inPlainDigits(cleanToken(text2, MAX_LENGTH_TEXT).replace(/ +/g, " "));
    const plural = line.replace(/(?<=\p{L})\(s\)/giu, "s");
    return HALVES.reduce(
      (tidy2, [half, decimal]) => tidy2.replace(half, (_, whole) => (whole != null ? whole : "0") + decimal),
      plural
    );
  }

  // src/core/checks/time-length.ts
  var AMOUNT2 = String.raw`(\d{1,9}(?:[.,]\d{1,6})?)`;
  var IN_WORDS = new RegExp(
    `^${AMOUNT2} ?(\\p{L}[\\p{L}\\p{M}]*)\\.?(?: ?(?:and |& ?|, ?)?${AMOUNT2} ?(\\p{L}[\\p{L}\\p{M}]*)?\\.?)?$`,
    "u"
  );
  var PLAIN = new RegExp(`^${AMOUNT2}$`);
  var CLOCK3 = /^(\d{1,3}):(\d{2})(?::(\d{2}))?( ?(?:h|hr|hrs|hour|hours)\.?)?$/;
  var ISO = /^p(?:(\d{1,3})w)?(?:(\d{1,3})d)?(?:t(?:(\d{1,3})h)?(?:(\d{1,5})m)?)?$/;
  var TWICE = /^([^()]{1,50}?) ?\(([^()]{1,50})\)$/;
  var HOUR2 = 60;
  var DAY = 24 * HOUR2;
  var WEEK = 7 * DAY;
  var UNITS3 = new Map([
    ...["m", "min", "mins", "minute", "minutes", "मिनट"].map((unit) => [unit, 1]),
    ...["h", "hr", "hrs", "hour", "hours", "घंटा", "घंटे", "घण्टा", "घण्टे"].map((unit) => [unit, HOUR2]),
    ...["d", "day", "days", "दिन"].map((unit) => [unit, DAY]),
    ...["week", "weeks", "wk", "wks"].map((unit) => [unit, WEEK])
  ]);
  var PHRASES2 = /* @__PURE__ */ new Map([
    ["half an hour", 30],
    ["half hour", 30],
    ["an hour", 60],
    ["one hour", 60],
    ["an hour and a half", 90]
  ]);
  var UNIT_MINUTES = { minutes: 1, hours: HOUR2, days: DAY };
  var unclear = (one, other) => ({
    form: "unclear",
    readings: `${one} or ${other}`
  });
  var inUnits2 = (minutes) => ({ minutes, form: "units" });
  var number3 = (digits) => Number(digits.replace(",", "."));
  var round = (minutes) => Math.round(minutes * 1e6) / 1e6;
  function hoursAmount(amount) {
    const whole = Math.floor(amount);
    const minutes = Math.round((amount - whole) * 100);
    const isExact2 = Math.abs(amount - whole - minutes / 100) < 1e-9;
    const decimal = round(amount * HOUR2);
    if (!isExact2 || minutes % 25 === 0 || minutes >= HOUR2) return inUnits2(decimal);
    return unclear(`${whole} hr ${minutes} min`, `${decimal} min`);
  }
  var MOST_UNCLEAR = 4;
  function inUnit(amount, unit) {
    if (unit === null && Number.isInteger(amount) && amount >= 1 && amount <= MOST_UNCLEAR)
      return unclear(`${amount} min`, `${amount} hr`);
    if (unit === "hours") return hoursAmount(amount);
    return { minutes: round(amount * (unit === null ? 1 : UNIT_MINUTES[unit])), form: "plain" };
  }
  function ofWords(match2) {
    const [, amount = "", unit = "", more, moreUnit] = match2;
    const size = UNITS3.get(unit);
    if (size === void 0) return null;
    const first = size === HOUR2 ? hoursAmount(number3(amount)) : inUnits2(round(number3(amount) * size));
    if (more === void 0 || first.form === "unclear") return first;
    const moreSize = moreUnit === void 0 ? size === HOUR2 ? 1 : void 0 : UNITS3.get(moreUnit);
    if (moreSize === void 0 || moreSize >= size) return null;
    return inUnits2(round(first.minutes + number3(more) * moreSize));
  }
  function ofClock(match2) {
    const [, first = "", second = "", third = "0", unit] = match2;
    const [hours, minutes, seconds] = [Number(first), Number(second), Number(third)];
    if (minutes > 59 || seconds > 59) return null;
    const total = hours * HOUR2 + minutes + seconds / 60;
    if (unit !== void 0) return { minutes: total, form: "clock-hours" };
    if (total <= DAY) return { minutes: total, form: "clock" };
    return minutes === 0 ? unclear(`${hours} min`, `${hours} hr`) : unclear(`${hours} min ${minutes} sec`, `${hours} hr ${minutes} min`);
  }
  function ofIso(match2) {
    const sizes = [WEEK, DAY, HOUR2, 1];
    const amounts = match2.slice(1, 5);
    if (amounts.every((amount) => amount === void 0)) return null;
    return inUnits2(amounts.reduce((sum2, amount, place2) => {
      var _a;
      return sum2 + Number(amount != null ? amount : 0) * ((_a = sizes[place2]) != null ? _a : 0);
    }, 0));
  }
  function readOnce(text2) {
    const phrase = PHRASES2.get(text2);
    if (phrase !== void 0) return inUnits2(phrase);
    if (PLAIN.test(text2)) return { minutes: number3(text2), form: "plain" };
    const clock2 = CLOCK3.exec(text2);
    if (clock2 !== null) return ofClock(clock2);
    const iso = ISO.exec(text2);
    if (iso !== null) return ofIso(iso);
    const words2 = IN_WORDS.exec(text2);
    return words2 === null ? null : ofWords(words2);
  }
  function readTwice(one, other) {
    const [first, second] = [readOnce(one), readOnce(other)];
    if ((first == null ? void 0 : first.form) !== "units" || second === null || second.form === "unclear" || second.form === "plain")
      return null;
    return first.minutes === second.minutes ? first : null;
  }
  function readTimeLength(text2) {
    var _a, _b;
    const lower = text2.toLowerCase();
    const twice = TWICE.exec(lower);
    return twice === null ? readOnce(lower) : readTwice((_a = twice[1]) != null ? _a : "", (_b = twice[2]) != null ? _b : "");
  }

  // src/core/checks/read-clock.ts
  var HOURS_ALONE = /^\d{1,4} ?(?:h|hr|hrs|hour|hours)\.?$/i;
  function readClock2(cell, context) {
    var _a;
    const reading = readTime(cell, context);
    if (reading.ok || typeof cell.value !== "string") return reading;
    const text2 = tidyLength(cell.value);
    if (HOURS_ALONE.test(text2) || ((_a = readTimeLength(text2)) == null ? void 0 : _a.form) !== "units") return reading;
    const message = `${quote(cell.value)} is how long it lasts, not when. Write it in a column Duration, or a time such as 14:30 here.`;
    return refuse("time-length", "a time such as 14:30 or 2:30 pm", message);
  }

  // src/core/checks/read-duration.ts
  var MAX_DURATION_MINUTES = 31 * 24 * 60;
  var EXPECTED4 = "a length of time, such as 30 min or 1 hr 30 min";
  function checkDuration(minutes, shown2) {
    if (minutes > MAX_DURATION_MINUTES) {
      const message = `${quote(shown2)} is longer than 31 days, which is hardly meant. Write a shorter time, such as 90 min.`;
      return refuse("duration-too-long", "at most 31 days", message);
    }
    return Number.isInteger(minutes) && minutes > 0 ? accept(minutes) : refuseDuration(shown2);
  }
  function refuseDuration(shown2) {
    const message = `${quote(shown2)} is no length of time in whole minutes. Write how long it lasts, such as 30 min or 1 hr 30 min.`;
    return refuse("duration-invalid", EXPECTED4, message);
  }
  function checkLength(length, shown2) {
    if (length.form !== "unclear") return checkDuration(length.minutes, shown2);
    const message = `${quote(shown2)} may be ${length.readings}. Write the one that is meant.`;
    return refuse("duration-unclear", EXPECTED4, message);
  }
  function readDuration(cell, unit) {
    const shown2 = cellText(cell).slice(0, MOST_LOOKED_AT);
    const { value } = cell;
    if (typeof value === "boolean") return refuseDuration(shown2);
    const length = typeof value === "number" ? { minutes: value, form: "plain" } : readTimeLength(tidyLength(shown2));
    if (length === null) return refuseDuration(shown2);
    if (length.form !== "plain") return checkLength(length, shown2);
    const isPart = unit === null && !Number.isInteger(length.minutes);
    return isPart ? refuseDuration(shown2) : checkLength(inUnit(length.minutes, unit), shown2);
  }

  // src/core/checks/read-end.ts
  var FIRST_UNCLEAR_HOUR = 7;
  var LAST_UNCLEAR_HOUR = 23;
  var HOURS_ALONE2 = /^(\d{1,2}) ?(?:h|hr|hrs|hour|hours)\.?$/i;
  var SHORT_CLOCK = /^[1-6]:\d\d ?(?:h|hr|hrs|hour|hours)\.?$/i;
  var CLOCK_ALONE = /^(?:\d{3,4} ?(?:h|hr|hrs|hour|hours)\.?|\d{1,3}:\d\d.{0,12})$/i;
  function mayBeTime(text2) {
    var _a, _b;
    const digits = (_b = (_a = HOURS_ALONE2.exec(text2)) == null ? void 0 : _a[1]) != null ? _b : "";
    const isOfClock = /^0[1-9]/.test(digits) || Number(digits) >= FIRST_UNCLEAR_HOUR;
    return isOfClock && Number(digits) <= LAST_UNCLEAR_HOUR || SHORT_CLOCK.test(text2);
  }
  function timeOrLength(shown2) {
    const message = `${quote(shown2)} may be a time of day or how long it lasts. Write the time as 16:00, or the length as 90 min.`;
    return refuse("end-unclear", "a time such as 16:00, or a length such as 90 min", message);
  }
  function lengthOf2(text2, shown2) {
    if (CLOCK_ALONE.test(text2)) return null;
    const length = readTimeLength(text2);
    if ((length == null ? void 0 : length.form) !== "units" && (length == null ? void 0 : length.form) !== "unclear") return null;
    return checkLength(length, shown2);
  }
  function timeAlone(cell, context) {
    const reading = readTime(cell, context);
    if (!reading.ok) return reading;
    const { time, date, offsetMinutes } = reading.value;
    const end = date === null ? { kind: "time", time, offsetMinutes } : { kind: "moment", moment: { date, time, offsetMinutes } };
    return accept(end, reading.warning);
  }
  function isTimeAlone({ value }) {
    if (typeof value === "object") return value.getTime() < LATEST_TIME_ONLY;
    return typeof value === "string" && parseTimeText(value).some(({ loose }) => !loose);
  }
  function readEnd(cell, context) {
    const { value } = cell;
    const text2 = typeof value === "string" ? tidyLength(value) : "";
    if (mayBeTime(text2)) return timeOrLength(cellText(cell));
    const length = lengthOf2(text2, cellText(cell));
    if (length !== null) return length.ok ? accept({ kind: "duration", minutes: length.value }) : length;
    if (isTimeAlone(cell)) return timeAlone(cell, context);
    const moment = readMoment(cell, context);
    return moment.ok ? accept({ kind: "moment", moment: moment.value }, moment.warning) : moment;
  }

  // src/core/checks/guid-likeness.ts
  var LOOKED_AT2 = 150;
  var RECORD_NUMBER = /^(?:[a-z]{1,12}[ .]{0,2})?[-_#/:]? ?\d{1,9}(?:[-_/]\d{1,9}){0,2}$/i;
  var DATE2 = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/;
  var NOTHING2 = /^(?:-+|–|—|n\/?a|none|nil|null|no|0)$/i;
  var PHONE2 = /^(?:tel:?|ph:?|\+)? ?[(+]{0,2}\d[\d ()./+-]{7,24}$/i;
  var WEB_ADDRESS = /^(?:https?:\/\/|www\.)/i;
  var NAME = /^[\p{L}\p{M}.' -]{2,60}$/u;
  function likenessOf(text2) {
    if (addressesIn(text2.slice(0, LOOKED_AT2)).length > 0) return { kind: "other", what: "an e-mail address" };
    if (WEB_ADDRESS.test(text2)) return { kind: "other", what: "a web address without an ID" };
    if (NOTHING2.test(text2)) return { kind: "other", what: "a sign for none, for which the cell is left empty" };
    if (DATE2.test(text2)) return { kind: "other", what: "a date" };
    const digits = text2.replace(/\D/g, "").length;
    if (digits >= 10 && digits <= 15 && PHONE2.test(text2)) return { kind: "other", what: "a phone number" };
    if (RECORD_NUMBER.test(text2)) return { kind: "lead-number", what: "the number of a lead or opportunity" };
    return NAME.test(text2) && /\p{L}/u.test(text2) ? { kind: "other", what: "a name" } : null;
  }

  // src/core/checks/read-guid.ts
  var MAX_LENGTH9 = 500;
  var DIGITS = 32;
  var FEWEST_DIGITS = 16;
  var MOST_DIGITS = 44;
  var EXPECTED5 = "an ID such as 3f2504e0-4f89-11d3-9a0c-0305e82c3301";
  var WHERE = "The ID of a lead stands at the end of the web address of its page in LeadSquared, after LeadID=, and in the column ProspectID of an export";
  var HYPHENS2 = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63_]/g;
  var ENCODED = /* @__PURE__ */ new Map([
    ["%7b", " "],
    ["%7d", " "],
    ["%2d", "-"]
  ]);
  var SLIPS = new Map([..."oilасе"].map((letter, place2) => {
    var _a;
    return [letter, (_a = [..."011ace"][place2]) != null ? _a : ""];
  }));
  var SCIENTIFIC2 = /^\d(?:\.\d+)?e\+\d{1,3}$/;
  var LONG_DIGITS = /(?<![0-9a-z])[0-9a-z]{32}(?![0-9a-z])/g;
  function idsWithin(text2) {
    var _a;
    const decoded = text2.replace(/%(?:7b|7d|2d)/g, (code) => {
      var _a2;
      return (_a2 = ENCODED.get(code)) != null ? _a2 : code;
    }).replace(HYPHENS2, "-");
    const unbroken = ((_a = decoded.match(LONG_DIGITS)) != null ? _a : []).map(groupDigits).filter(isGuid);
    return new Set([...guidsIn(decoded), ...unbroken].filter((id) => !isEmptyGuid(id)));
  }
  function wrongLength(cellText3, count3) {
    const size = Math.abs(count3 - DIGITS);
    const what = count3 < DIGITS ? `${size} too few` : `${size} too many`;
    const message = `${quote(cellText3)} has ${count3} characters without the hyphens, ${what} for an ID. Copy the ID again.`;
    return refuse("guid-length", EXPECTED5, message);
  }
  function wrongCharacter(cellText3, digits) {
    var _a, _b;
    const wrong = [...digits].find((character) => !/[0-9a-f]/.test(character));
    if (wrong === void 0 || [...digits].length !== DIGITS || !/^[\p{L}\d]+$/u.test(digits)) return null;
    if (!/\d/.test(digits) || ((_b = (_a = digits.match(/[0-9a-f]/g)) == null ? void 0 : _a.length) != null ? _b : 0) < DIGITS / 2) return null;
    const corrected = groupDigits([...digits].map((character) => {
      var _a2;
      return (_a2 = SLIPS.get(character)) != null ? _a2 : character;
    }).join(""));
    const shown2 = cellText3.includes(wrong) ? wrong : wrong.toUpperCase();
    const message = `${quote(cellText3)} holds "${shown2}", but an ID has only digits and the letters a to f. Copy the ID again.`;
    return refuse("guid-character", EXPECTED5, message, isGuid(corrected) ? perhaps(corrected) : null);
  }
  function notAnId(cellText3, text2) {
    const found = quote(cellText3);
    if (SCIENTIFIC2.test(text2)) {
      const message = `${found} is a number of which the spreadsheet has not kept all digits. Format the cell as plain text, and copy the ID again.`;
      return refuse("number-rounded", EXPECTED5, message);
    }
    const likeness2 = likenessOf(text2);
    if ((likeness2 == null ? void 0 : likeness2.kind) === "lead-number") {
      const message = `${found} looks like ${likeness2.what}, and not like an ID. ${WHERE}.`;
      return refuse("guid-lead-number", EXPECTED5, message);
    }
    const what = likeness2 === null ? "" : ` but looks like ${likeness2.what}`;
    return refuse("guid-invalid", EXPECTED5, `${found} is not a LeadSquared ID${what}. Write ${EXPECTED5}.`);
  }
  function wholeId(text2) {
    const bare2 = text2.replace(/^urn:uuid:/, "").replace(/^\{ ?(.*?) ?\}$/, "$1");
    return isGuid(bare2) && !isEmptyGuid(bare2) ? bare2 : null;
  }
  function readGuid(cellText3) {
    var _a;
    const text2 = cleanToken(cellText3, MAX_LENGTH9).normalize("NFKC").toLowerCase();
    const whole = wholeId(text2);
    if (whole !== null) return accept(whole);
    const digits = text2.replace(HYPHENS2, "-").replace(/[- {}()[\]"']/g, "");
    const hex = /^[0-9a-f]+$/.test(digits);
    if (hex && digits.length === DIGITS && !/[1-9a-f]/.test(digits)) {
      const message = `${quote(cellText3)} is how LeadSquared writes that there is no record. Write the ID, or clear the cell.`;
      return refuse("guid-invalid", EXPECTED5, message);
    }
    const ids = idsWithin(text2);
    const [only2] = ids;
    if (ids.size > 1) {
      const message = `${quote(cellText3)} holds ${ids.size} IDs, but a task belongs to one record. Keep one.`;
      return refuse("guid-several", EXPECTED5, message);
    }
    if (only2 !== void 0 && (!hex || guidsIn(text2).length > 0)) {
      const message = `${quote(cellText3)} holds an ID among other text. Write only ${only2}.`;
      return refuse("guid-inside", EXPECTED5, message, certainly(only2));
    }
    if (hex && digits.length === DIGITS) {
      const id = groupDigits(digits);
      const message = `${quote(cellText3)} has its hyphens in the wrong places. Write ${id}.`;
      return refuse("guid-invalid", EXPECTED5, message, certainly(id));
    }
    const likeId = digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS && /[a-f]/.test(digits);
    if (hex && likeId) return wrongLength(cellText3, digits.length);
    return (_a = wrongCharacter(cellText3, digits)) != null ? _a : notAnId(cellText3, text2);
  }

  // src/core/checks/read-notify.ts
  var MAX_LENGTH10 = 40;
  var words = (list2) => new Set(list2.split("|"));
  var YES = words(
    "yes|yes please|yes, please|please notify|notify|enable|enabled|y|yeah|yep|true|t|on|1|1.0|१|1100|✓|✔|☑|✅|🗸|हाँ|हां|जी हाँ|जी हां|haan|haan ji|ji haan"
  );
  var NO = words(
    "no|no thanks|no, thanks|no thank you|do not notify|don't notify|dont notify|disable|disabled|n|nope|false|f|off|none|never|0|0.0|०|1000|✗|✘|❌|नहीं|नही|जी नहीं|nahi|nahin|ji nahi"
  );
  var UNCLEAR = words("x|✕|✖|×|☒|❎");
  var EXPECTED6 = "yes or no";
  function readNotify(cellText3) {
    const shown2 = cleanToken(cellText3, MAX_LENGTH10).normalize("NFKC").replace(/\ufe0f/g, "");
    const text2 = shown2.toLowerCase().replace(/[’‘]/g, "'").replace(/[.!।]$/, "").replace(/^["“](.*)["”]$/, "$1").replace(/ {2,}/g, " ");
    if (YES.has(text2)) return accept(true);
    if (NO.has(text2)) return accept(false);
    if (UNCLEAR.has(text2)) {
      const message = `${quote(cellText3)} may be a tick or a cross. Write yes or no.`;
      return refuse("notify-unclear", EXPECTED6, message);
    }
    return refuse("notify-invalid", EXPECTED6, `${quote(cellText3)} is neither yes nor no. Write yes or no.`);
  }

  // src/core/checks/read-related.ts
  var MAX_LENGTH11 = 80;
  var entries = (list2, meaning) => list2.split("|").map((word) => [word, meaning]);
  var { lead, opportunity, none } = RELATED_ENTITY;
  var NONE_SIGNS = "-|--|–|—|none|no|nothing|nobody|nil|null|na|n/a|n.a.|n.a|not applicable|no one|0|०|कोई नहीं";
  var WORDS7 = new Map([
    ...entries("lead|leads|prospect|prospects|1|1.0|१|लीड", lead),
    ...entries("opportunity|opportunities|opp|opps|oppty|opty|5|5.0|५", opportunity),
    ...entries(`${NONE_SIGNS}|0.0`, none)
  ]);
  var LIKELY = new Map([
    ...entries(
      "contact|contacts|customer|customers|client|clients|person|led|laed|leed|lear|leadd|lead id",
      "lead"
    ),
    ...entries(
      "deal|deals|oportunity|opportunty|oppurtunity|opportuniy|oppertunity|opprtunity|opportunity id",
      "opportunity"
    )
  ]);
  var OTHER_RECORDS = /^(?:account|company|organi[sz]ation|student|user|owner|activity|task|product|order|case|ticket|project|campaign|list|event)s?$/;
  var EXPECTED7 = "lead, opportunity or none";
  function kindsOf(text2) {
    const kinds = text2.split(/[\s()[\]:=/,;–—-]+/).flatMap((part3) => part3 === "" ? [] : [WORDS7.get(part3)]);
    const known = /* @__PURE__ */ new Set();
    for (const kind of kinds) {
      if (kind === void 0) return null;
      known.add(kind);
    }
    return /\p{L}/u.test(text2) ? known : null;
  }
  function readRelated(cellText3) {
    const shown2 = cleanToken(cellText3, MAX_LENGTH11).normalize("NFKC").toLowerCase();
    const bare2 = shown2.replace(/^["“](.*)["”]$/, "$1");
    const text2 = WORDS7.has(bare2) ? bare2 : bare2.replace(/\.$/, "");
    const kind = WORDS7.get(text2);
    if (kind !== void 0) return accept(kind);
    const kinds = kindsOf(text2);
    const [only2] = kinds != null ? kinds : [];
    if ((kinds == null ? void 0 : kinds.size) === 1 && only2 !== void 0) return accept(only2);
    const found = quote(cellText3);
    if (kinds !== null) {
      const message = `${found} names more than one kind, but a task belongs to one. Write lead, opportunity or none.`;
      return refuse("related-contradiction", EXPECTED7, message);
    }
    const neither = `${found} is neither lead nor opportunity`;
    if (guidsIn(text2).length > 0) {
      const message = `${neither}, but an ID. Move it into a column Lead ID or Opportunity ID, and write lead or opportunity here.`;
      return refuse("related-invalid", EXPECTED7, message);
    }
    const likely = LIKELY.get(text2);
    if (likely !== void 0) {
      const message = `${neither}. Write lead, opportunity or none; most likely ${likely} is meant.`;
      return refuse("related-invalid", EXPECTED7, message, perhaps(likely));
    }
    if (OTHER_RECORDS.test(text2)) {
      const message = `${neither}, and a task can belong to no other record. Write lead, opportunity or none.`;
      return refuse("related-invalid", EXPECTED7, message);
    }
    const code = /^\d+$/.test(text2) ? ", and LeadSquared has only the codes 0 for none, 1 for lead and 5 for opportunity" : "";
    return refuse("related-invalid", EXPECTED7, `${neither}${code}. Write lead, opportunity or none.`);
  }

  // src/core/checks/read-reminder.ts
  var MAX_REMINDER_MINUTES = 4 * 7 * 24 * 60;
  var EXPECTED8 = "a whole number of minutes, such as 30";
  var NONE = /^(?:none|no|nil|never|off|n\/?a|n\.a\.|[-–—]|(?:no|without) (?:a )?reminders?(?: needed| required)?|not (?:needed|required|applicable))$/i;
  var BEFORE = / ?(?:before|prior(?: to)?|earlier|ahead|in advance)(?: ?(?:of )?(?:the )?(?:due(?: date| time)?|start(?: time)?|task|meeting|call|appointment))?$/i;
  var isTimeOfDay = (length) => length.form === "clock" && length.minutes >= 60;
  function lengthOf3(cell, text2, unit) {
    const { value } = cell;
    if (typeof value === "boolean") return null;
    if (typeof value === "number") return inUnit(value, unit);
    const length = readTimeLength(text2.replace(BEFORE, ""));
    return (length == null ? void 0 : length.form) === "plain" ? inUnit(length.minutes, unit) : length;
  }
  function readReminder(cell, unit) {
    var _a;
    const shown2 = cellText(cell).slice(0, MOST_LOOKED_AT);
    const text2 = tidyLength(shown2);
    if (NONE.test(text2)) return accept(null);
    const length = lengthOf3(cell, text2, unit);
    if ((length == null ? void 0 : length.form) === "unclear") {
      const message2 = `${quote(shown2)} may be ${length.readings}. Write the one that is meant.`;
      return refuse("reminder-unclear", EXPECTED8, message2);
    }
    const minutes = (_a = length == null ? void 0 : length.minutes) != null ? _a : null;
    const isWhole2 = minutes !== null && Number.isInteger(minutes) && minutes >= 0;
    if (length === null || !isWhole2 || isTimeOfDay(length)) {
      const message2 = `${quote(shown2)} is not a whole number of minutes. Write how many minutes before the due time, such as 30, or 2 hours.`;
      const meant = isWhole2 && minutes <= MAX_REMINDER_MINUTES ? perhaps(`${minutes} min`) : null;
      return refuse("reminder-invalid", EXPECTED8, message2, meant);
    }
    if (minutes <= MAX_REMINDER_MINUTES) return accept(minutes);
    const message = `${quote(shown2)} is more than four weeks before the due time. Write at most ${MAX_REMINDER_MINUTES} minutes.`;
    return refuse("reminder-too-long", `at most ${MAX_REMINDER_MINUTES} minutes`, message);
  }

  // src/core/checks/read-field.ts
  var READERS2 = {
    text: (cell, context) => readText(cell, context.textLimit),
    date: (cell, context) => inColumnZone(readMoment(cell, context.date), context.date),
    time: (cell, context) => readClock2(cell, context.date),
    end: (cell, context) => endInColumnZone(readEnd(cell, context.date), context.date),
    duration: (cell, context) => readDuration(cell, context.unit),
    email: (cell) => readEmail(cellText(cell)),
    reminder: (cell, context) => readReminder(cell, context.unit),
    notify: (cell) => readNotify(codeText(cell)),
    related: (cell) => readRelated(codeText(cell)),
    guid: (cell) => readGuid(codeText(cell))
  };
  function readCell(check3, cell, context) {
    return READERS2[check3](cell, context);
  }

  // src/core/mapping/values/value-key.ts
  var MAX_LENGTH12 = 500;
  function valueKey(text2) {
    return singleSpaced(text2.slice(0, MAX_LENGTH12)).toLowerCase();
  }
  function valuesFor(values, field) {
    var _a;
    const entry = Object.entries(values).find(([name]) => name.toLowerCase() === field.toLowerCase());
    const pairs2 = Object.entries((_a = entry == null ? void 0 : entry[1]) != null ? _a : {}).filter(([, meant]) => trimText(meant) !== "");
    return pairs2.length === 0 ? null : new Map(pairs2.map(([text2, meant]) => [valueKey(text2), meant]));
  }

  // src/core/checks/row-sources.ts
  function rowSources(mapping, values) {
    const fields = /* @__PURE__ */ new Map();
    const customFields2 = /* @__PURE__ */ new Map();
    const put = (name, source) => {
      const field = fieldByName(name);
      if (field !== null && !fields.has(field.name)) fields.set(field.name, source);
      if (field === null && !customFields2.has(name)) customFields2.set(name, source);
    };
    for (const { column, header, field } of mapping.columns) {
      if (field === null) continue;
      put(field, { column, header, constant: null, template: null, values: valuesFor(values, field) });
    }
    for (const { field, text: text2, template } of mapping.constants) {
      const source = { column: null, header: fieldLabel(field), constant: { value: text2, display: text2 } };
      put(field, { ...source, template, values: valuesFor(values, field) });
    }
    const columns = mapping.columns.flatMap((entry) => entry.field === null ? [] : [entry.column]);
    const parts = mapping.constants.flatMap(
      ({ template }) => template === null ? [] : templateColumns(template)
    );
    return { fields, customFields: [...customFields2], columns: [.../* @__PURE__ */ new Set([...columns, ...parts])] };
  }
  function isBlank(cell) {
    return typeof cell.value === "string" && trimText(cell.value) === "";
  }
  function filledCell(row, template) {
    const text2 = fillTemplate(template, row);
    return { value: text2, display: text2 };
  }
  function sourceCell(row, source) {
    var _a;
    const cell = source.template !== null ? filledCell(row, source.template) : (_a = source.constant) != null ? _a : source.column === null ? void 0 : row.cells[source.column];
    return cell === void 0 || isBlank(cell) ? null : cell;
  }
  function meantCell(cell, { values }) {
    const text2 = values == null ? void 0 : values.get(valueKey(cell.display));
    return text2 === void 0 ? cell : { value: text2, display: text2 };
  }
  function isBlankRow(row, sources) {
    return sources.columns.every((column) => {
      const cell = row.cells[column];
      return cell === void 0 || cell.value === false || isBlank(cell);
    });
  }

  // src/core/checks/row-reader.ts
  var DATE_CHECKS = /* @__PURE__ */ new Set(["date", "end"]);
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
      const { check: check3, required, label } = FIELD_TABLE[name];
      const source = this.sources.fields.get(name);
      const cell = source === void 0 ? null : sourceCell(this.row, source);
      if (source === void 0 || cell === null) {
        if (!required || name === "DueDate") return BLANK;
        this.report(name, missing(label));
        return FAULTY;
      }
      const context = (_a = this.contextOf.get(name)) != null ? _a : this.context;
      return this.read(
        source,
        label,
        cell,
        DATE_CHECKS.has(check3),
        () => readMeant(
          cell,
          meantCell(cell, source),
          (meant) => readCell(FIELD_TABLE[name].check, meant, context)
        )
      );
    }
    takeCustom(name, source, read) {
      const cell = sourceCell(this.row, source);
      return cell === null ? BLANK : this.read(source, name, cell, false, () => readMeant(cell, meantCell(cell, source), read));
    }
    shown(name) {
      const source = this.sources.fields.get(name);
      const cell = source === void 0 ? null : sourceCell(this.row, source);
      return cell === null ? "" : cellText(cell);
    }
    hasColumn(name) {
      var _a, _b;
      return ((_b = (_a = this.sources.fields.get(name)) == null ? void 0 : _a.column) != null ? _b : null) !== null;
    }
    headerZone(name) {
      var _a, _b;
      return (_b = (_a = this.contextOf.get(name)) == null ? void 0 : _a.date.headerZone) != null ? _b : null;
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

  // src/core/dates/end-findings.ts
  var warning = (finding) => ({ ...finding, level: "warning" });
  function duePast(found) {
    const message = `${quote(found)} is in the past, so the task would be overdue at once. Write a later date if that is not meant.`;
    return { level: "warning", code: "due-past", expected: "a date in the future", message };
  }
  function dueBlankToday(due) {
    const message = `The date is missing, so the task is due today, ${due}, as this sheet is set.`;
    return warning(errorFinding("due-blank-today", "a date such as 2030-03-05", message));
  }
  function dueLeft() {
    const message = "The date is missing, so LeadSquared takes the day on which it makes the task, as this sheet is set.";
    return warning(errorFinding("due-left", "a date such as 2030-03-05", message));
  }
  function dueNeeded() {
    const message = "The date is missing, but the row gives a time, an end or a duration that belongs to one. Write a date such as 2030-03-05.";
    return errorFinding("date-missing", "a date such as 2030-03-05", message);
  }
  function dueTimeMissing(due) {
    const message = `No time is given, so the time of this sheet's settings is taken: ${due}.`;
    return warning(errorFinding("due-time-missing", "a time such as 14:30", message));
  }
  function dueTimeTwice(found, inDate) {
    const message = `${quote(found)} is another time than the ${inDate} that the due date holds. Write the time in one of the two cells, or the same in both.`;
    return errorFinding("due-time-twice", "the time of the due date, or nothing", message);
  }
  function otherDay(found, day2, expected) {
    const message = `${quote(found)} holds the day ${day2}, but the task is on ${expected}. Write the time alone.`;
    return errorFinding("time-other-day", "a time such as 14:30", message);
  }
  function endTimeTwice(found, other) {
    const message = `${quote(found)} is another end than the ${other} that is given beside it. Write the end in one of the two cells, or the same in both.`;
    return errorFinding("end-time-twice", "one end", message);
  }
  function durationOtherEnd(found, end) {
    const message = `${quote(found)} does not lead to the end that is given, ${end}. Correct one of the two, or leave one empty.`;
    return errorFinding("duration-other-end", "the time from the due date to the end", message);
  }
  function endBeforeDue(end, due, meant) {
    const repair2 = meant != null ? meant : "an end that is later, or leave it empty";
    const message = `The end ${quote(end)} is before the due date ${quote(due)}. Write ${repair2}.`;
    const suggestion = meant === null ? null : perhaps(meant);
    return errorFinding("end-before-due", "a date that is not before the due date", message, suggestion);
  }
  function endIsDue(end) {
    const message = `The end ${quote(end)} is the very time when the task is due. Write an end that is later, or leave it empty.`;
    return errorFinding("end-is-due", "a time after the due date", message);
  }
  function endIsDueDay(found) {
    const message = `${quote(found)} is the due date's own day without a time, so the end is left to the usual duration of the task type.`;
    return warning(errorFinding("end-is-due-day", "an end with a time", message));
  }
  function endNoTime(found, meant) {
    const message = `${quote(found)} has no time, so it is not known when the task ends. Write ${meant}, or the time that is meant.`;
    return errorFinding("end-no-time", "an end with a time", message, perhaps(meant));
  }
  function endZoneOpen(found, date, time) {
    const example = `${formatDate(date)} ${formatTime(time)}`;
    const message = `The due date gives another time zone than this spreadsheet's, so it is open in which zone ${quote(found)} is. Write the end with its date and zone, such as ${example} UTC.`;
    return errorFinding("end-zone", "an end with its date and time zone", message);
  }

  // src/core/dates/join-due.ts
  var isSameTime = (a, b) => a.hour === b.hour && a.minute === b.minute && a.second === b.second;
  var clockShown = ({ time, offsetMinutes }) => offsetMinutes === null ? formatTime(time) : `${formatTime(time)} ${formatOffset(offsetMinutes)}`;
  function isSameClock(a, b, date, zone) {
    if (!isSameTime(a.time, b.time)) return false;
    if (a.offsetMinutes === b.offsetMinutes) return true;
    const isOwn2 = ({ time, offsetMinutes }) => offsetMinutes === null || isOwnOffset(wallOf(date, time), offsetMinutes, zone);
    return isOwn2(a) && isOwn2(b);
  }
  function joinDue(due, dueTime, found, zone) {
    var _a, _b;
    if (dueTime === null) return accept(due);
    const { time, date } = dueTime;
    if (date !== null && formatDate(date) !== formatDate(due.date)) {
      return { ok: false, error: otherDay(found, formatDate(date), formatDate(due.date)) };
    }
    if (due.time === null)
      return accept({ ...due, time, offsetMinutes: (_a = dueTime.offsetMinutes) != null ? _a : due.offsetMinutes });
    const given = { time, offsetMinutes: (_b = dueTime.offsetMinutes) != null ? _b : due.offsetMinutes };
    return isSameClock({ ...due, time: due.time }, given, due.date, zone) ? accept(due) : { ok: false, error: dueTimeTwice(found, clockShown({ ...due, time: due.time })) };
  }

  // src/core/dates/join-end.ts
  var failed2 = (field, finding) => ({ end: null, field, finding });
  function ofEndDate(end) {
    const nothing = { date: null, time: null, offsetMinutes: null, field: "EndDate" };
    if (end.kind === "duration") return null;
    return end.kind === "time" ? { ...nothing, time: end.time, offsetMinutes: end.offsetMinutes } : { ...nothing, ...end.moment };
  }
  function written2({ end, endTime, shown: shown2, endZone }, due, { zone }) {
    var _a, _b, _c;
    const fromDate = end === null ? null : ofEndDate(end);
    if (endTime === null) return fromDate;
    const { time, date } = endTime;
    const offsetMinutes = (_b = (_a = endTime.offsetMinutes) != null ? _a : fromDate == null ? void 0 : fromDate.offsetMinutes) != null ? _b : headerOffset(endZone);
    if (fromDate === null) return { date, time, offsetMinutes, field: "EndTime" };
    if (date !== null && fromDate.date !== null && formatDate(date) !== formatDate(fromDate.date)) {
      return otherDay(shown2.EndTime, formatDate(date), formatDate(fromDate.date));
    }
    const day2 = (_c = fromDate.date) != null ? _c : date;
    const given = { time, offsetMinutes };
    if (fromDate.time === null) return { ...fromDate, ...given, date: day2 };
    const stated = { time: fromDate.time, offsetMinutes: fromDate.offsetMinutes };
    return isSameClock(stated, given, day2 != null ? day2 : due.moment.date, zone) ? { ...fromDate, date: day2 } : endTimeTwice(shown2.EndTime, clockShown(stated));
  }
  function overMidnight(end, due, context) {
    const next = { ...end, date: addDays(end.date, 1) };
    const placed2 = placeMoment(next, "", context);
    if (!placed2.ok || placed2.value - due.instant > LONGEST_NIGHT_MS) return null;
    return formatMoment(next.date, next.time, next.offsetMinutes);
  }
  function compared(end, due, field, meant, context) {
    const show = (instant) => formatWall(context.zone.toWall(instant));
    if (end === due.instant) return failed2(field, endIsDue(show(end)));
    if (end < due.instant) return failed2(field, endBeforeDue(show(end), show(due.instant), meant));
    return { end, field, finding: null };
  }
  function dayAlone(date, shown2, due) {
    const [day2, dueDay] = [formatDate(date), formatDate(due.moment.date)];
    if (day2 === dueDay) return failed2("EndDate", endIsDueDay(shown2));
    if (day2 < dueDay) return failed2("EndDate", endBeforeDue(day2, dueDay, null));
    const { time, offsetMinutes } = due.moment;
    return failed2("EndDate", endNoTime(shown2, formatMoment(date, time, offsetMinutes)));
  }
  function offsetOf(end, due, endZone, { zone }) {
    const inherited = due.moment.offsetMinutes;
    if (end.offsetMinutes !== null || inherited === null || endZone === "sheet") return end.offsetMinutes;
    if (due.isColumnZone) return inherited;
    return isOwnOffset(wallOf(end.date, end.time), inherited, zone) ? inherited : "open";
  }
  function placedEnd(given, due, cells, context) {
    const { shown: shown2, endZone } = cells;
    const { date, time, field } = given;
    if (time === null)
      return date === null ? failed2(field, endIsDueDay("")) : dayAlone(date, shown2.EndDate, due);
    const isDueDay = date === null || formatDate(date) === formatDate(due.moment.date);
    const asGiven = { date: date != null ? date : due.moment.date, time, offsetMinutes: given.offsetMinutes };
    const offsetMinutes = date === null ? offsetOf(asGiven, due, endZone, context) : given.offsetMinutes;
    if (offsetMinutes === "open") return failed2(field, endZoneOpen(shown2[field], asGiven.date, time));
    const moment = { ...asGiven, offsetMinutes };
    const placed2 = placeMoment(moment, shown2[field], context);
    if (!placed2.ok) return failed2(field, placed2.error);
    const meant = date === null && isDueDay && placed2.value < due.instant ? overMidnight(due.isColumnZone ? moment : asGiven, due, context) : null;
    return compared(placed2.value, due, field, meant, context);
  }
  function ofDuration(minutes, due, field) {
    return { end: due.instant + minutes * MINUTE_MS, field, finding: null };
  }
  function confirmed(joined, given, minutes, cells, due, context) {
    var _a;
    const counted4 = ofDuration(minutes, due, "Duration");
    const wall = context.zone.toWall((_a = counted4.end) != null ? _a : due.instant);
    if (given.time === null && given.date !== null) {
      if (formatDate(wall) === formatDate(given.date)) return counted4;
      return failed2("Duration", durationOtherEnd(cells.shown.Duration, formatDate(given.date)));
    }
    if (joined.finding !== null || joined.end === null || joined.end === counted4.end) return joined;
    return failed2(
      "Duration",
      durationOtherEnd(cells.shown.Duration, formatWall(context.zone.toWall(joined.end)))
    );
  }
  function joinEnd(cells, due, context) {
    const { end, duration, shown: shown2 } = cells;
    const nothing = { end: null, field: "EndDate", finding: null };
    const own = (end == null ? void 0 : end.kind) === "duration" ? end.minutes : null;
    if (own !== null && duration !== null && own !== duration) {
      return failed2("Duration", durationOtherEnd(shown2.Duration, shown2.EndDate));
    }
    const minutes = duration != null ? duration : own;
    const given = written2(cells, due, context);
    if (given !== null && "code" in given) return failed2("EndTime", given);
    if (given === null)
      return minutes === null ? nothing : ofDuration(minutes, due, duration === null ? "EndDate" : "Duration");
    const joined = placedEnd(given, due, cells, context);
    return minutes === null ? joined : confirmed(joined, given, minutes, cells, due, context);
  }

  // src/core/checks/take-dates.ts
  var NO_DATES = { due: null, isLeft: false, end: null };
  function blankDay(reader, context, blank) {
    if (blank.rule === "today") {
      const { year, month, day: day2 } = context.date.zone.toWall(context.date.now);
      return { year, month, day: day2 };
    }
    reader.report("DueDate", dateMissing());
    return null;
  }
  function takeMoment(reader, context, blank) {
    var _a;
    const given = reader.take("DueDate");
    const dueTime = reader.take("DueTime");
    const day2 = given.blank ? blankDay(reader, context, blank) : null;
    const moment = day2 === null ? given.value : { date: day2, time: null, offsetMinutes: headerOffset(reader.headerZone("DueDate")) };
    if (moment === null || dueTime.value === null && !dueTime.blank) return null;
    const joined = joinDue(moment, dueTime.value, reader.shown("DueTime"), context.date.zone);
    if (!joined.ok) {
      reader.report("DueTime", joined.error);
      return null;
    }
    if (day2 === null) {
      const date = formatWall({ ...joined.value.date, ...context.date.defaultTime });
      if (joined.value.time === null && reader.hasColumn("DueTime"))
        reader.report("DueTime", dueTimeMissing(date));
      return joined.value;
    }
    const time = (_a = joined.value.time) != null ? _a : blank.time;
    reader.report("DueDate", dueBlankToday(formatWall({ ...day2, ...time })));
    return joined.value.time === null ? { ...joined.value, time, offsetMinutes: null } : joined.value;
  }
  function takeDue(reader, context, blank) {
    const moment = takeMoment(reader, context, blank);
    if (moment === null) return null;
    const placed2 = placeMoment(moment, reader.shown("DueDate"), context.date);
    if (!placed2.ok) {
      reader.report("DueDate", placed2.error);
      return null;
    }
    const { zone, now } = context.date;
    if (placed2.value < now) reader.report("DueDate", duePast(formatWall(zone.toWall(placed2.value))));
    const { offsetMinutes } = moment;
    return {
      // The default time is one of the sheet's zone, whatever the column's header says of times.
      moment: moment.time === null ? { ...moment, time: context.date.defaultTime, offsetMinutes: null } : { ...moment, time: moment.time },
      instant: placed2.value,
      isColumnZone: offsetMinutes !== null && offsetMinutes === headerOffset(reader.headerZone("DueDate"))
    };
  }
  function leaveDue(reader) {
    const given = ["DueTime", "EndDate", "EndTime", "Duration"].find(
      (name) => reader.shown(name) !== ""
    );
    if (given !== void 0) {
      reader.report("DueDate", dueNeeded());
      return NO_DATES;
    }
    reader.report("DueDate", dueLeft());
    return { due: null, isLeft: true, end: null };
  }
  function takeDates(reader, context, blank) {
    if (blank.rule === "leave" && reader.shown("DueDate") === "") return leaveDue(reader);
    const due = takeDue(reader, context, blank);
    const end = reader.take("EndDate");
    const endTime = reader.take("EndTime");
    const duration = reader.take("Duration");
    const isFaulty = [end, endTime, duration].some((taken) => taken.value === null && !taken.blank);
    if (due === null) return NO_DATES;
    if (isFaulty) return { due: due.instant, isLeft: false, end: null };
    const shown2 = {
      EndDate: reader.shown("EndDate"),
      EndTime: reader.shown("EndTime"),
      Duration: reader.shown("Duration")
    };
    const cells = {
      end: end.value,
      endTime: endTime.value,
      duration: duration.value,
      shown: shown2,
      endZone: reader.headerZone("EndDate")
    };
    const joined = joinEnd(cells, due, context.date);
    if (joined.finding !== null) reader.report(joined.field, joined.finding);
    return { due: due.instant, isLeft: false, end: joined.end };
  }

  // src/core/checks/check-row.ts
  function takeRelation(reader) {
    const entity = reader.take("RelatedEntity");
    const general = reader.take("RelatedEntityId");
    const lead2 = reader.take("LeadId");
    const opportunity2 = reader.take("OpportunityId");
    if ([entity, general, lead2, opportunity2].some((taken) => taken.value === null && !taken.blank)) return null;
    const settled = settleRelation({
      RelatedEntity: entity.value,
      RelatedEntityId: general.value,
      LeadId: lead2.value,
      OpportunityId: opportunity2.value
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
      const { value } = reader.takeCustom(
        name,
        source,
        (cell) => readCustom(cell, context.textLimit, context.date.zone)
      );
      if (value !== null && value !== "") filled[name] = value;
    }
    return filled;
  }
  function checkRow(row, context) {
    var _a;
    const reader = new RowReader(row, context.sources, context, context.contextOf);
    const name = reader.take("Name").value;
    const taskType = reader.take("TaskType").value;
    const ownerEmail = reader.take("OwnerEmailAddress").value;
    const { due, isLeft, end } = takeDates(reader, context, context.blankDue);
    const relation = takeRelation(reader);
    const description = (_a = reader.take("Description").value) != null ? _a : "";
    const asIs = takeAsIs(reader);
    const reminderMinutes = reader.take("Reminder").value;
    const notifyOwner = reader.take("NotifyBy").value;
    const customFields2 = takeCustomFields(reader, context);
    const { issues } = reader;
    const incomplete = name === null || taskType === null || ownerEmail === null || due === null && !isLeft || relation === null;
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
      customFields: customFields2
    };
    return { issues, task };
  }

  // src/core/checks/task-key.ts
  function taskKey(task) {
    const customFields2 = Object.entries(task.customFields);
    if (customFields2.length > 1) customFields2.sort(([a], [b]) => a < b ? -1 : 1);
    return JSON.stringify({ ...task, ownerEmail: task.ownerEmail.toLowerCase(), customFields: customFields2 });
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
  var LENGTH_FIELDS = ["Duration", "Reminder"];
  var DATE_FIELDS = ["DueDate", "DueTime", "EndDate", "EndTime"];
  function clockSetting(text2, what) {
    const time = readClock(text2);
    if (time === null) throw new SettingsError(`The ${what} "${text2}" is not a time such as 09:00.`);
    return time;
  }
  function columnDates(rows, { settings, mapping }, { header, column }, date) {
    var _a, _b;
    const hints = column === null ? void 0 : mapping.columns[column];
    const isOpen3 = settings.dateOrder === "sheet";
    const order = isOpen3 ? (_a = hints == null ? void 0 : hints.order) != null ? _a : date.order : date.order;
    return {
      ...date,
      order,
      answers: answersFor(settings, header),
      otherOrderSeen: isOpen3 && column !== null && otherOrderSeen(columnCells(rows, column), order, date.sheetOrder),
      headerZone: headerZoneOf((_b = hints == null ? void 0 : hints.zoneHint) != null ? _b : null, date.zone.name)
    };
  }
  function prepare(rows, context, sources) {
    var _a, _b, _c, _d;
    const { settings, zone, now } = context;
    const { textLimit } = settings;
    const date = {
      zone,
      order: dateOrder(settings, context.locale),
      sheetOrder: orderOfLocale(context.locale),
      otherOrderSeen: false,
      answers: {},
      headerZone: null,
      defaultTime: clockSetting(settings.defaultTime, "default time"),
      now
    };
    const contextOf = /* @__PURE__ */ new Map();
    if (settings.reference.place === IN_DESCRIPTION) {
      contextOf.set("Description", { date, unit: null, textLimit: Math.max(0, textLimit - REFERENCE_LENGTH) });
    }
    for (const name of DATE_FIELDS) {
      const source = sources.fields.get(name);
      if (source !== void 0)
        contextOf.set(name, { textLimit, unit: null, date: columnDates(rows, context, source, date) });
    }
    for (const name of LENGTH_FIELDS) {
      const column = (_b = (_a = sources.fields.get(name)) == null ? void 0 : _a.column) != null ? _b : null;
      const unit = column === null ? null : (_d = (_c = context.mapping.columns[column]) == null ? void 0 : _c.unit) != null ? _d : null;
      if (unit !== null) contextOf.set(name, { textLimit, unit, date });
    }
    const blankDue = {
      rule: settings.blankDue,
      time: clockSetting(settings.blankDueTime, "time of a blank due date")
    };
    return { sources, textLimit, unit: null, date, contextOf, blankDue };
  }
  function setFootersAside(rows, checked, mapping) {
    for (let place2 = rows.length - 1; place2 >= 0; place2--) {
      const [row, result] = [rows[place2], checked[place2]];
      if (row === void 0 || result === void 0) return;
      if (result.blank) continue;
      if (result.task !== null || !mayBeFooter(row, mapping)) return;
      checked[place2] = { ...result, issues: [], blank: true, aside: "footer" };
    }
  }
  function checkRows(rows, context) {
    const sources = rowSources(context.mapping, context.settings.values);
    const rowContext = prepare(rows, context, sources);
    const firstRow2 = /* @__PURE__ */ new Map();
    const checked = rows.map((row) => {
      var _a;
      const { rowNumber: rowNumber2 } = row;
      const blank = { rowNumber: rowNumber2, issues: [], task: null, duplicateOf: null, blank: true };
      if (isBlankRow(row, sources)) return isNote(row, context.mapping) ? { ...blank, aside: "note" } : blank;
      const aside = asideOf(row, context.mapping);
      if (aside !== null) return { ...blank, aside };
      const { issues, task } = checkRow(row, rowContext);
      let duplicateOf = null;
      if (task !== null && !context.settings.sendDuplicates) {
        const key2 = taskKey(task);
        duplicateOf = (_a = firstRow2.get(key2)) != null ? _a : null;
        if (duplicateOf === null) firstRow2.set(key2, rowNumber2);
      }
      return { rowNumber: rowNumber2, issues, task, duplicateOf, blank: false };
    });
    setFootersAside(rows, checked, context.mapping);
    return checked;
  }

  // src/leadsquared/plain-text.ts
  var NAMED2 = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " "
  };
  var ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
  var LAST_CODE_POINT = 1114111;
  var DEEPEST = 4;
  function sign(code, entity) {
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity;
  }
  function decodeEntities(text2) {
    if (!text2.includes("&")) return text2;
    return text2.replace(ENTITY, (entity, decimal, hex, name) => {
      var _a, _b;
      if (decimal !== void 0) return sign(Number(decimal), entity);
      if (hex !== void 0) return sign(Number.parseInt(hex, 16), entity);
      return (_b = NAMED2[(_a = name == null ? void 0 : name.toLowerCase()) != null ? _a : ""]) != null ? _b : entity;
    });
  }
  function singleSpaced2(text2) {
    return /\s\s|[^\S ]|^ | $/.test(text2) ? text2.replace(/\s+/g, " ").trim() : text2;
  }
  function withoutEntities(text2) {
    if (!text2.includes("&")) return singleSpaced2(text2);
    let last = text2;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const next = decodeEntities(last);
      if (next === last) break;
      last = next;
    }
    return singleSpaced2(last);
  }
  function wordsOf3(text2) {
    return withoutEntities(text2.includes("<") ? text2.replace(/<\/?[a-z][^<>]*>/gi, " ") : text2);
  }

  // src/leadsquared/identity.ts
  var caseless = (text2) => withoutEntities(text2).toLowerCase();
  function prefix(taskType) {
    return `${caseless(taskType)}: `;
  }
  function coreName(name, taskType) {
    const type = prefix(taskType);
    let rest = withoutEntities(name);
    while (rest.toLowerCase().startsWith(type)) rest = rest.slice(type.length);
    return rest;
  }
  function namesFit(sent, found, taskType) {
    const wanted2 = singleSpaced2(sent);
    const encoded = singleSpaced2(decodeEntities(wanted2));
    const fits = (shown3) => shown3 === wanted2 || shown3 === encoded || singleSpaced2(decodeEntities(shown3)) === wanted2;
    const shown2 = singleSpaced2(found);
    const type = prefix(taskType);
    return fits(shown2) || shown2.toLowerCase().startsWith(type) && fits(shown2.slice(type.length));
  }
  function relatedOf(task) {
    return task.relatedEntity === RELATED_ENTITY.none ? "" : caseless(task.relatedEntityId);
  }
  var UNTOLD = null;
  function remembered2(make) {
    const known = /* @__PURE__ */ new WeakMap();
    return (key2) => {
      let value = known.get(key2);
      if (value === void 0) {
        value = make(key2);
        known.set(key2, value);
      }
      return value;
    };
  }
  var sentIdentities = remembered2((task) => {
    const { name, taskType } = task;
    const work2 = [coreName(name, taskType), caseless(taskType)];
    const owner = caseless(task.ownerEmail);
    const related = relatedOf(task);
    const ways = [
      [owner, related],
      [owner, UNTOLD],
      [UNTOLD, related],
      [UNTOLD, UNTOLD]
    ];
    return ways.map((way) => JSON.stringify([...work2, ...way]));
  });
  var foundIdentity = remembered2(
    ({ name, taskType, ownerEmail, relatedEntityId }) => {
      const owner = ownerEmail === "" ? UNTOLD : caseless(ownerEmail);
      return JSON.stringify([coreName(name, taskType), caseless(taskType), owner, relatedEntityId]);
    }
  );

  // src/leadsquared/look-alike.ts
  var DAY_MS2 = 24 * 3600 * 1e3;
  var CURRENT_DAY_MS = 36 * 3600 * 1e3;
  function lookOf(task) {
    var _a;
    return (_a = sentIdentities(task)[0]) != null ? _a : "";
  }
  function isKnownAppointment({ taskType }, { appointments }) {
    return appointments.has(caseless(taskType));
  }
  function mayCoincide(a, b, looks) {
    var _a;
    if (a.due === null || b.due === null) {
      const due = (_a = a.due) != null ? _a : b.due;
      return due === null || Math.abs(due - looks.now) <= CURRENT_DAY_MS;
    }
    return isKnownAppointment(a, looks) ? a.due === b.due : Math.abs(a.due - b.due) < DAY_MS2;
  }
  var DIGEST_BITS = 30;
  function digest(text2) {
    let hash = 2166136261;
    for (let place2 = 0; place2 < text2.length; place2++) {
      hash = Math.imul(hash ^ text2.charCodeAt(place2), 16777619);
    }
    return (hash >>> DIGEST_BITS ^ hash) & 2 ** DIGEST_BITS - 1;
  }
  function digestOn(task, day2) {
    return digest(`${lookOf(task)}${day2 === null ? "" : day2}`);
  }
  var dayOf = (moment) => Math.floor(moment / DAY_MS2);
  function dayDigest(task) {
    return digestOn(task, task.due === null ? null : dayOf(task.due));
  }
  function digestsNear(task, looks) {
    const { due } = task;
    const today = dayOf(looks.now);
    const days = (day2, around) => Array.from({ length: 2 * around + 1 }, (_, place2) => digestOn(task, day2 + place2 - around));
    if (due === null) return [digestOn(task, null), ...days(today, 2)];
    const isToday = Math.abs(due - looks.now) <= CURRENT_DAY_MS;
    return [
      ...days(dayOf(due), isKnownAppointment(task, looks) ? 0 : 1),
      ...isToday ? [digestOn(task, null)] : []
    ];
  }

  // src/core/mapping/confirmed-columns.ts
  function inTemplates({ constants }) {
    return new Set(constants.flatMap(({ template }) => template === null ? [] : templateColumns(template)));
  }
  function confirmedColumns(mapping) {
    const used = inTemplates(mapping);
    return mapping.columns.filter(({ column, field }) => field !== null || used.has(column)).map(({ header, field }) => ({ header: trimText(header), field }));
  }
  function newlyMatched(confirmed2, { columns }) {
    const known = new Set(confirmed2.map(({ header }) => header));
    return columns.flatMap(
      ({ header, field }) => field === null || known.has(trimText(header)) ? [] : [trimText(header)]
    );
  }
  function becomesOf(column, columns, times) {
    const same = columns.filter(({ header }) => trimText(header) === column.header);
    if (same.length < times) return { kind: "gone", column };
    if (same.length > times) return { kind: "twice", column };
    return same.some(({ field }) => field === column.field) ? null : { kind: "other-field", column };
  }
  function matchChange(confirmed2, { columns }) {
    const times = (header) => confirmed2.filter((each) => each.header === header).length;
    for (const column of confirmed2) {
      const change2 = becomesOf(column, columns, times(column.header));
      if (change2 !== null) return change2;
    }
    const names2 = new Set(confirmed2.map(({ header }) => header));
    const now = columns.map(({ header }) => trimText(header)).filter((header) => names2.has(header));
    const moved = confirmed2.find(({ header }, place2) => now[place2] !== header);
    return moved === void 0 ? null : { kind: "moved", column: moved };
  }
  function describeMatchChange({ kind, column: { header, field } }) {
    const name = quote(header);
    const use = field === null ? "which is part of the tasks’ texts" : `which holds ${fieldLabel(field)}`;
    const still = "Nothing was sent without it.";
    switch (kind) {
      case "gone":
        return `The column ${name}, ${use}, was renamed or deleted while the run was on. ${still} Give it its name ${name} again, or undo the deletion (Ctrl+Z); or stop the run, and send the other rows with the columns as they are now.`;
      case "twice":
        return `Another column is called ${name} as well by now, and the run cannot tell which of them holds ${field === null ? "its text" : fieldLabel(field)}. Nothing more was sent. Rename the new one; or stop the run, and send the other rows with the columns as they are now.`;
      case "other-field":
        return `The column ${name}, ${use}, no longer does so, because the columns around it changed while the run was on. ${still} Undo that change; or stop the run, and send the other rows with the columns as they are now.`;
      case "moved":
        return `The column ${name}, ${use}, was moved while the run was on, so it stopped for you to look. If each column still holds what its name says, go on with the run; otherwise undo the change.`;
    }
  }

  // src/run/session/with-match.ts
  function withMatch(job, { id }) {
    const match2 = job.ports.runMatches.load(id);
    return match2 === null ? job : { ...job, settings: match2.settings, confirmed: match2.columns };
  }
  function settingsFor({ settings, confirmed: confirmed2 }, head) {
    const added = confirmed2 === void 0 ? [] : newlyMatched(confirmed2, head.mapping);
    if (added.length === 0) return null;
    const ignored = Object.fromEntries(added.map((header) => [header, ""]));
    return { ...settings, columns: { ...settings.columns, ...ignored } };
  }
  function readConfirmedHead(job) {
    let { settings } = job;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const head = readHeadLeniently(job.ports.table, settings);
      const narrower = settingsFor({ ...job, settings }, head);
      if (narrower === null) return head;
      settings = narrower;
    }
    throw busySheet("nothing was done");
  }
  function withMovedColumns(job, { id, pause: pause2 }) {
    var _a;
    const { confirmed: confirmed2, settings, ports } = job;
    if (confirmed2 === void 0 || pause2 === null || pause2.until !== null) return job;
    const { mapping } = readConfirmedHead(job);
    if (((_a = matchChange(confirmed2, mapping)) == null ? void 0 : _a.kind) !== "moved") return job;
    const columns = confirmedColumns(mapping);
    ports.documentStore.setAll(ports.runMatches.properties(id, { settings, columns }));
    return { ...job, confirmed: columns };
  }
  function describeChangedMatch({ confirmed: confirmed2 }, { mapping }) {
    const change2 = confirmed2 === void 0 ? null : matchChange(confirmed2, mapping);
    return change2 === null ? null : describeMatchChange(change2);
  }
  function requireMatch(job, head) {
    const words2 = describeChangedMatch(job, head);
    if (words2 !== null) throw new UserError("match", words2);
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
  function areInPlace2(table, { before, own }, span) {
    const now = readSnapshot(table, before.headerRow, span, before.header.length);
    const looked = before.lines.slice(span.first - before.first, span.last - before.first + 1);
    const same = (one, other) => one.every((text2, column) => own.includes(column) || text2 === other[column]);
    return before.header.every((text2, column) => text2 === now.header[column]) && looked.every((line, place2) => {
      var _a;
      return same(line, (_a = now.lines[place2]) != null ? _a : []);
    });
  }
  function misplaced(table, written3, now) {
    var _a, _b, _c;
    const { before, own, first, notes, changes } = written3;
    const places2 = matchColumns(before, now, /* @__PURE__ */ new Set());
    const telling = places2.flatMap(
      (place2, column) => place2 === null || own.includes(column) ? [] : [{ place: place2, column }]
    );
    const rows = matchRows(
      contents(
        before,
        telling.map(({ column }) => column)
      ),
      contents(
        now,
        telling.map(({ place: place2 }) => place2)
      ),
      []
    );
    const columnsBefore = new Map(places2.map((place2, column) => [place2 != null ? place2 : -1, column]));
    const meant = new Map(changes.map(({ row, column, text: text2 }) => [`${row}:${column}`, text2]));
    const texts2 = new Set(changes.map(({ text: text2 }) => text2));
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
        if (text2 !== should && (texts2.has(text2) || text2 === was)) wrong.push({ row, column: at, text: should });
      }
    }
    return wrong;
  }
  function verifyNotes(table, written3) {
    if (areInPlace2(table, written3, spanOf(written3.changes.map(({ row }) => row)))) return;
    for (let round2 = 0; round2 < ROUNDS2; round2++) {
      const wrong = misplaced(table, written3, readNow(table, written3.before));
      if (wrong.length === 0) return;
      table.writeNotes(wrong);
      table.flush();
    }
  }

  // src/run/sheet/cell-notes.ts
  var NOTE_MARK = "Bulk Tasks: ";
  function withoutOwnLines(note) {
    return note.split("\n").filter((line) => !line.startsWith(NOTE_MARK)).join("\n");
  }
  function withOwnLines(note, messages) {
    const kept = withoutOwnLines(note);
    const own = messages.map((message) => NOTE_MARK + oneLine(message));
    return [...kept === "" ? [] : [kept], ...own].join("\n");
  }
  function changesOf(rows, first, notes, columns) {
    var _a, _b;
    const changes = [];
    for (const row of rows) {
      const existing2 = (_a = notes[row.rowNumber - first]) != null ? _a : [];
      for (let column = 0; column < columns; column++) {
        const before = (_b = existing2[column]) != null ? _b : "";
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
    if (!areInPlace2(table, { before, own }, changed)) return;
    table.writeNotes(changes);
    table.flush();
    verifyNotes(table, { before, own, first: span.first, notes, changes });
  }

  // src/run/status/refuse-rows.ts
  function refuseRows(run, refusals2) {
    var _a;
    const byText = /* @__PURE__ */ new Map();
    for (const [entry, text2] of refusals2) byText.set(text2, [...(_a = byText.get(text2)) != null ? _a : [], entry]);
    const texts2 = /* @__PURE__ */ new Map();
    const groups = [...byText].sort((a, b) => b[1].length - a[1].length);
    const worded = groups.filter(([text2]) => text2 !== "");
    for (const [text2, entries3] of groups) {
      const isInOneStep = worded.findIndex(([each]) => each === text2) < REASONS_BY_CONTENT && isLiteral(text2);
      if (!isInOneStep) for (const { key: key2 } of entries3) texts2.set(key2, { now: "Queued", text: text2 });
      else releaseAll(run, entries3, text2);
    }
    const written3 = writeTexts(run, texts2);
    for (const [entry, text2] of refusals2) {
      if (texts2.has(entry.key)) becomeRefused(entry, text2, written3.has(entry.key));
    }
  }
  function releaseAll({ sheet }, entries3, text2) {
    const from = statesBefore("refuse", text2 === "" ? "" : "Invalid");
    const tokens = entries3.map(({ token }) => token);
    const count3 = sheet.cells.release(from, tokens, text2);
    for (const [place2, entry] of entries3.entries()) becomeRefused(entry, text2, place2 < count3);
  }

  // src/run/send/claim-rows.ts
  var NEAR_ROWS = 1e3;
  function headerHasChanged({ sheet }) {
    const { headerRow, header, size } = sheet.head;
    const now = sheet.table.readTexts({ first: headerRow, last: headerRow }, size.columns)[0];
    return now === void 0 || header.some((text2, column) => now[column] !== text2);
  }
  function readEntries({ sheet }, entries3) {
    const numbers = entries3.flatMap(({ row }) => row === null ? [] : [row]);
    if (numbers.length === 0) return /* @__PURE__ */ new Map();
    const span = spanOf(numbers);
    const rows = sheet.table.readRows(span, sheet.head.size.columns);
    const found = /* @__PURE__ */ new Map();
    for (const entry of entries3) {
      const row = entry.row === null ? void 0 : rows[entry.row - span.first];
      if (row !== void 0) found.set(entry, row);
    }
    return found;
  }
  function readUnedited(run, entries3) {
    var _a;
    const { head, table, cells } = run.sheet;
    const known = entries3.flatMap((entry) => {
      const before = run.sheet.checkedBefore(entry);
      return entry.row === null || before === null ? [] : [{ entry, row: entry.row, before: before.row }];
    });
    if (known.length === 0 || known.length < entries3.length) return null;
    const span = spanOf(known.map(({ row }) => row));
    const first = span.first - head.headerRow <= NEAR_ROWS ? head.headerRow : span.first;
    if (first !== head.headerRow && headerHasChanged(run)) return null;
    const lines = table.readValues(0, head.size.columns - 1, { first, last: span.last });
    if (first === head.headerRow && head.header.some((text2, column) => {
      var _a2;
      return ((_a2 = lines[0]) == null ? void 0 : _a2[column]) !== text2;
    }))
      return null;
    const rows = /* @__PURE__ */ new Map();
    for (const { entry, row, before } of known) {
      const line = (_a = lines[row - first]) != null ? _a : [];
      if (line[cells.statusColumn] !== formatStatus("Queued", entry.token)) return null;
      const own = [cells.statusColumn, cells.idColumn];
      const now = before.cells.map((cell, column) => {
        var _a2;
        const value = (_a2 = line[column]) != null ? _a2 : "";
        return own.includes(column) ? { display: String(value), value } : { display: cell.display, value };
      });
      if (line.length !== now.length) return null;
      rows.set(entry, { rowNumber: row, cells: now });
    }
    return [...rows].every(([entry, row]) => isChecked(run, entry, row)) ? rows : null;
  }
  function isChecked(run, entry, row) {
    const before = run.sheet.checkedBefore(entry);
    return before !== null && isUnchanged(run, row, before.row);
  }
  function readFresh(run, entries3) {
    const unedited = readUnedited(run, entries3);
    if (unedited !== null) {
      requireMatch(run.job, run.sheet.head);
      return { rows: unedited, moved: false };
    }
    if (!headerHasChanged(run)) {
      requireMatch(run.job, run.sheet.head);
      const { statusColumn } = run.sheet.cells;
      const rows = readEntries(run, entries3);
      const inPlace = [...rows].every(([entry, row]) => keyIn(shown(row, statusColumn)) === entry.key);
      if (inPlace) return { rows, moved: false };
    }
    run.sheet.relocate();
    requireMatch(run.job, run.sheet.head);
    return { rows: readEntries(run, entries3), moved: true };
  }
  function stillQueued(entries3, rows, statusColumn) {
    return entries3.flatMap((entry) => {
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
      if (before !== null && isChecked(run, entry, row)) found.set(entry, before.checked);
      else edited.push({ entry, row });
    }
    const { job, sheet } = run;
    const context = checkContext(sheet.table, sheet.head, job.settings, job.ports.clock.now());
    const checked = checkRows(
      edited.map(({ row }) => row),
      context
    );
    for (const [place2, { entry }] of edited.entries()) {
      const result = checked[place2];
      if (result !== void 0) found.set(entry, result);
    }
    return found;
  }
  function snapshotOfRefused({ sheet }, refused) {
    const { headerRow, header } = sheet.head;
    const lines = new Map(refused.map(({ row }) => [row.rowNumber, displays(row)]));
    const { first, last } = spanOf([...lines.keys()]);
    const places2 = Array.from({ length: last - first + 1 }, (_, place2) => {
      var _a;
      return (_a = lines.get(first + place2)) != null ? _a : [];
    });
    return { headerRow, header, first, lines: places2 };
  }
  function refuseAll(run, refused) {
    if (refused.length === 0) return;
    refuseRows(
      run,
      new Map(refused.map(({ entry, result }) => [entry, result.blank ? "" : invalidStatus(result)]))
    );
    const { table, cells } = run.sheet;
    updateNotes(
      table,
      refused.map(({ result }) => result),
      snapshotOfRefused(run, refused),
      [cells.statusColumn, cells.idColumn]
    );
  }
  function asSent({ job, references }, { token }, task) {
    const { reference, textLimit } = job.settings;
    const { when, where } = referenceRule(reference.place);
    if (when === "never") return task;
    const isNeeded = references.carries(token.index) || references.hasChangedLook(token.index, dayDigest(task));
    if (when === "needed" && !isNeeded) return task;
    const carrying = withReference(task, where, token, textLimit);
    references.note(token.index, carrying !== task);
    return carrying;
  }
  function claimRows(run, entries3, rows) {
    const queued2 = stillQueued(entries3, rows, run.sheet.cells.statusColumn);
    const checked = checkAsTheyStand(run, queued2);
    const ready = [];
    const refused = [];
    for (const { entry, row } of queued2) {
      const result = checked.get(entry);
      if (result === void 0) continue;
      if (result.task === null) refused.push({ entry, row, result });
      else {
        entry.task = asSent(run, entry, result.task);
        entry.claimed = displays(row);
        ready.push(entry);
      }
    }
    refuseAll(run, refused);
    return transition(run, "claim", ready, { status: "Sending", reason: "" });
  }

  // src/run/send/stop-rules.ts
  var REFUSED_CALLS_LIMIT = 5;
  function isRejection(outcome) {
    return (outcome == null ? void 0 : outcome.kind) === "refused" || (outcome == null ? void 0 : outcome.kind) === "rows" && outcome.rows.every((row) => row.kind === "failed");
  }
  function rejectionsAfter(before, outcomes, batches) {
    if (!outcomes.every((outcome) => isRejection(outcome) || outcome.kind === "rate-limited")) return 0;
    const whole = batches.filter(({ parted }, place2) => parted === null && isRejection(outcomes[place2]));
    return before + whole.length;
  }
  function streaksAfter({ consecutiveRejections }, outcomes, batches) {
    return { consecutiveRejections: rejectionsAfter(consecutiveRejections, outcomes, batches) };
  }
  function isSilence(outcomes) {
    return outcomes.length > 0 && outcomes.every(({ kind }) => kind === "unknown");
  }
  function reasonToStop(outcomes, streaks) {
    var _a;
    const final = outcomes.find((outcome) => outcome.kind === "bad-keys" || outcome.kind === "not-found");
    if ((final == null ? void 0 : final.kind) === "bad-keys" || (final == null ? void 0 : final.kind) === "not-found") {
      return { code: final.kind, message: final.message };
    }
    const why = (_a = [...outcomes].reverse().map(complaint).find((text2) => text2 !== "")) != null ? _a : "";
    if (streaks.consecutiveRejections >= REFUSED_CALLS_LIMIT && !streaks.takingApart) {
      return {
        code: "refused",
        message: `LeadSquared refused every row of ${REFUSED_CALLS_LIMIT} calls in a row, so the run stopped. It says: ${why}`
      };
    }
    return null;
  }
  function complaint(outcome) {
    if (outcome.kind === "unknown" || outcome.kind === "refused") return outcome.message;
    const failed3 = outcome.kind === "rows" ? outcome.rows.find((row) => row.kind === "failed") : void 0;
    return (failed3 == null ? void 0 : failed3.kind) === "failed" ? failed3.message : "";
  }
  var STOPPED_BY_USER = {
    code: "user",
    message: "The run was stopped. Rows that were not sent yet are unchanged."
  };

  // src/run/send/send-once.ts
  function sendOnce(run, queue, count3) {
    const { session } = run;
    run.update({ waiting: null });
    const batches = claimBatches(run, queue, count3);
    if (batches.length === 0) {
      session.gate.done();
      return null;
    }
    if (!session.keepLease()) {
      session.gate.done();
      queueAgain(
        run,
        batches.flatMap(({ entries: entries3 }) => entries3)
      );
      return null;
    }
    const { outcomes, heldBack } = sendBatches(run, batches);
    applyOutcomes(run, queue, batches, outcomes);
    const refusal = outcomes.find((outcome) => outcome.kind === "rate-limited");
    const isTaken = outcomes.some(({ kind }) => kind !== "rate-limited" && kind !== "unknown");
    if ((refusal == null ? void 0 : refusal.kind) === "rate-limited" && heldBack === null) session.gate.refused(refusal.rate, isTaken);
    if (heldBack !== null) throw heldBack;
    if (isSilence(outcomes)) noteNoAnswer(run);
    else noteAnswer(run);
    run.update(streaksAfter(run.record, outcomes, batches));
    return reasonToStop(outcomes, { ...run.record, takingApart: queue.hasPieces() });
  }
  function claimBatches(run, queue, count3) {
    const picked = [];
    if (run.record.silence !== null) picked.push(queue.nextRow());
    else while (picked.length < count3 && queue.waiting() > 0) picked.push(queue.next());
    const all2 = picked.flatMap((batch) => batch.entries);
    let claimed;
    try {
      const { rows, moved } = readFresh(run, all2);
      if (moved) queue.sort();
      claimed = new Set(claimRows(run, all2, rows));
      saveBeforeCalls(run, claimed);
    } catch (error) {
      run.session.gate.done();
      queueAgain(run, all2);
      throw error;
    }
    return picked.map((batch) => ({ ...batch, entries: batch.entries.filter((entry) => claimed.has(entry)) })).filter((batch) => batch.entries.length > 0);
  }
  function queueAgain(run, entries3) {
    noteNotSent(run, entries3);
    transition(run, "unclaim", entries3, { status: "Queued", reason: "" });
  }

  // src/run/send/send-loop.ts
  var CALL_RESERVE_MS = (REPLY_TIMEOUT_SECONDS + 10) * 1e3;
  function sendQueued(run, lookUp2) {
    const queue = new BatchQueue(run.sheet.entries.filter((entry) => entry.status === "Queued"));
    const evidence = new RefusalEvidence(run);
    parkLeft(run, queue);
    try {
      return sendAll(run, queue, evidence, lookUp2);
    } finally {
      keepPieces(run, queue);
      evidence.keep(run);
    }
  }
  function sendAll(run, queue, evidence, lookUp2) {
    const { session, job } = run;
    const { clock: clock2 } = job.ports;
    const until = Math.min(session.until, session.deadline - CALL_RESERVE_MS);
    while (!queue.isDone()) {
      if (isToStop(run)) return stopped(run, queue, STOPPED_BY_USER);
      if (clock2.now() >= until || !session.keepLease()) return { kind: "paused" };
      const answers = awaitAnswers(run, until);
      if (answers === "stop") continue;
      if (answers === "gone") return stopped(run, queue, NO_ANSWERS);
      if (answers === "later") return { kind: "paused" };
      const dueAt = queue.dueAt();
      if (dueAt !== null && (queue.waiting() === 0 || dueAt <= clock2.now())) {
        if (lookFirst(run, queue, evidence, lookUp2, until)) continue;
        return { kind: "paused" };
      }
      const goesAlone = run.record.silence !== null || evidence.isAwaited();
      const wanted2 = goesAlone ? 1 : queue.waiting();
      const granted = enterGate(run, wanted2, until);
      if (granted === 0) {
        if (isToStop(run)) continue;
        return { kind: "paused" };
      }
      const stop2 = sendOnce(run, queue, granted);
      evidence.weigh(run);
      if (stop2 !== null) return stopped(run, queue, stop2);
    }
    run.update({ lookAt: null });
    return { kind: "sent" };
  }
  function stopped(run, queue, stop2) {
    saveBeforeGivingBack(run);
    transition(run, "giveBack", queue.all(), null);
    run.update({ lookAt: null, resendAfter: null });
    return { kind: "stopped", stop: stop2 };
  }

  // src/run/session/last-writer.ts
  var writerKey = (sheetId) => `worker.${sheetId}`;
  function readLastWriter({
    documentStore: documentStore2,
    table
  }) {
    return documentStore2.get(writerKey(table.sheetId));
  }
  function noteLastWriter({ documentStore: documentStore2, table }, id) {
    const key2 = writerKey(table.sheetId);
    if (documentStore2.get(key2) !== id) documentStore2.set(key2, id);
  }
  function beginToWrite(ports, lease, id) {
    noteLastWriter(ports, id);
    if (!lease.renew()) throw overtaken();
  }

  // src/run/sheet/left-marks.ts
  var IN_DOUBT = formatStatus(
    "Unknown",
    null,
    "the add-on was cut off while it wrote into this cell. Choose “Send all new rows” to have the row looked up in LeadSquared."
  );
  function isMarkedBy(status, writer) {
    var _a;
    return ((_a = splitMark(status.trim()).mark) == null ? void 0 : _a.startsWith(`${writer}-`)) === true;
  }
  function counted2(texts2) {
    var _a;
    const counts = /* @__PURE__ */ new Map();
    for (const text2 of texts2) if (text2 !== null) counts.set(text2, ((_a = counts.get(text2)) != null ? _a : 0) + 1);
    return counts;
  }
  function settleMarks(table, { head, cells }, writer) {
    const span = dataSpan(head);
    if (span === null) return;
    const { statusColumn } = cells;
    const { lines } = readSnapshot(table, head.headerRow, span, head.size.columns);
    const rows = lines.map((line) => {
      var _a;
      return { line, status: (_a = line[statusColumn]) != null ? _a : "" };
    });
    const alike = counted2(rows.map(({ line }) => rowDigest(line, head.mapping)));
    const bearing = counted2(rows.map(({ status }) => keyIn(status)));
    const isProved = ({ line, status }) => {
      var _a, _b;
      return !isMisplacedStatus(status, line, head.mapping) && alike.get(rowDigest(line, head.mapping)) === 1 && ((_b = bearing.get((_a = keyIn(status)) != null ? _a : "")) != null ? _b : 0) <= 1;
    };
    const marked2 = rows.filter(({ status }) => isMarkedBy(status, writer));
    const doubtful = new Set(marked2.filter((row) => !isProved(row)).map(({ status }) => status));
    for (const text2 of doubtful) table.replaceInColumn(statusColumn, { text: text2 }, IN_DOUBT);
    table.replaceInColumn(statusColumn, { pattern: markPattern(writer) }, "$1");
    table.flush();
  }

  // src/run/sheet/stray-statuses.ts
  function strayStatuses({ columns, statusColumn, taskIdColumn }, lines) {
    const strays = /* @__PURE__ */ new Map();
    for (const { column, field } of columns) {
      if (field !== null || column === statusColumn || column === taskIdColumn) continue;
      const texts2 = lines.map((line) => {
        var _a;
        return (_a = line[column]) != null ? _a : "";
      }).filter((text2) => hasMark(text2) && isOwn(text2));
      if (texts2.length > 0) strays.set(column, new Set(texts2));
    }
    return strays;
  }
  function isOwn(text2) {
    var _a;
    const token = tokenIn(text2);
    return token !== null && ((_a = splitMark(text2).mark) == null ? void 0 : _a.startsWith(`${token.runId}-`)) === true;
  }

  // src/run/sheet/ready-sheet.ts
  var placesOf = ({ own }) => ({
    status: own.status,
    "task-id": own.taskId
  });
  function clearStrays(table, { mapping }, lines) {
    const strays = strayStatuses(mapping, lines);
    for (const [column, texts2] of strays) {
      for (const text2 of texts2) table.replaceInColumn(column, { text: text2 }, "");
    }
    if (strays.size > 0) table.flush();
    return strays.size > 0;
  }
  function dropSurplus(table, { headerRow, header, size, own }) {
    var _a;
    for (const mark of own.surplus) {
      const name = (_a = header[mark.column]) != null ? _a : "";
      const span = { first: headerRow + 1, last: Math.max(size.lastRow, headerRow + 1) };
      const isEmpty2 = table.readColumn(mark.column, span).every((text2) => text2 === "");
      const isNamed2 = OWN_ROLES.some((role) => isOwnName(name, role));
      const isAlone = header.indexOf(name) === header.lastIndexOf(name);
      if (isEmpty2 && isNamed2 && isAlone) table.replaceInRow(headerRow, name, "");
      mark.remove();
    }
    table.flush();
    forgetOwn(table);
  }
  function nextRepair(table, head, settings) {
    var _a;
    const { own, header, headerRow } = head;
    if (own.surplus.length > 0) return () => dropSurplus(table, head);
    if (own.unmarked.length > 0) return () => adoptColumns(table, () => readHeadLeniently(table, settings).own);
    const places2 = placesOf(head);
    for (const role of OWN_ROLES) {
      const column = places2[role];
      if (column === null || ((_a = header[column]) != null ? _a : "") !== "") continue;
      return () => nameOwnColumn(table, head, role, column);
    }
    const missing2 = OWN_ROLES.filter((role) => places2[role] === null);
    return missing2.length === 0 ? null : () => addOwnColumns(table, headerRow, header, missing2);
  }
  function asReadySheet(table, head, settings) {
    const { status, taskId: taskId2 } = head.own;
    if (status === null || taskId2 === null || nextRepair(table, head, settings) !== null) return null;
    const cells = new StatusCells(table, status, taskId2);
    table.colourStatuses(cells.statusColumn);
    return { head, cells };
  }
  var REPAIRS = 8;
  function readReadySheet(table, settings, read = () => readHead(table, settings)) {
    var _a;
    for (let attempt = 0; attempt < REPAIRS; attempt++) {
      const head = read();
      const ready = asReadySheet(table, head, settings);
      if (ready !== null) return ready;
      (_a = nextRepair(table, head, settings)) == null ? void 0 : _a();
    }
    throw busySheet("nothing was done");
  }

  // src/run/session/entry.ts
  var Entry2 = class {
    constructor(token, row, current2, reference = formatToken(token), isRefused = false, isCopied = false) {
      this.token = token;
      this.row = row;
      this.current = current2;
      this.reference = reference;
      this.isRefused = isRefused;
      this.isCopied = isCopied;
      this.task = null;
      this.claimed = null;
      this.sentAt = null;
      this.wasMissed = false;
      this.call = null;
      this.key = formatToken(token);
    }
    get status() {
      return this.current;
    }
    sendsAgain() {
      this.reference = this.key;
      this.call = null;
      this.wasMissed = false;
    }
    become(status) {
      this.current = status;
    }
  };

  // src/run/session/load-entries.ts
  function loadEntries(cells, head, runId) {
    var _a, _b, _c;
    const span = dataSpan(head);
    const found = /* @__PURE__ */ new Map();
    const misplaced2 = [];
    const ids = /* @__PURE__ */ new Map();
    let hasCopies = false;
    let hasMarks2 = false;
    for (const own of span === null ? [] : cells.readCells(withOneMore(span))) {
      const { row, status: text2, id } = own;
      const owner = (_a = keyIn(text2)) != null ? _a : "";
      hasMarks2 || (hasMarks2 = isMarkedBy(text2, runId));
      if (isMisplacedId(id, owner)) misplaced2.push(own);
      else if (owner !== "") ids.set(owner, splitMark(id).text);
      const read = parseStatus(text2);
      if (read.kind !== "status" || ((_b = read.token) == null ? void 0 : _b.runId) !== runId) continue;
      const { status, token, reason } = read;
      const key2 = formatToken(token);
      if (found.has(key2)) {
        hasCopies = true;
        continue;
      }
      const isRefused = reason === REFUSED_TOGETHER;
      const isCopied = reason.startsWith(COPIED_IN_DOUBT);
      found.set(key2, new Entry2(token, row, status, (_c = referenceIn(reason)) != null ? _c : key2, isRefused, isCopied));
    }
    return { entries: [...found.values()], misplaced: misplaced2, hasCopies, hasMarks: hasMarks2, ids };
  }
  function withoutSending(entry) {
    const { token, row, status, reference } = entry;
    return status === "Sending" ? new Entry2(token, row, "Unknown", reference) : entry;
  }
  function openSheet(job, runId) {
    const ready = readReadySheet(job.ports.table, job.settings, () => {
      const head = readConfirmedHead(job);
      requireMatch(job, head);
      return head;
    });
    const found = loadEntries(ready.cells, ready.head, runId);
    if (found.hasMarks) settleMarks(job.ports.table, ready, runId);
    const { entries: entries3, ...others } = found.hasMarks ? loadEntries(ready.cells, ready.head, runId) : found;
    return { ...ready, ...others, entries: entries3.map(withoutSending), checked: /* @__PURE__ */ new Map() };
  }

  // src/run/session/run-context.ts
  var RunContext = class {
    constructor(job, session, sheet, recordBefore, sent, references) {
      this.job = job;
      this.session = session;
      this.sheet = sheet;
      this.recordBefore = recordBefore;
      this.sent = sent;
      this.references = references;
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
    checkedBefore({ key: key2 }) {
      var _a;
      return (_a = this.checked.get(key2)) != null ? _a : null;
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
          `The column “${name}” was deleted while the run was on, so it stopped. Undo the deletion (Ctrl+Z) before you send again; otherwise rows may be sent twice.`
        );
      }
      this.cells = this.cells.moved(tokenColumn, taskIdColumn != null ? taskIdColumn : this.cells.idColumn);
      const span = dataSpan(this.head);
      const entries3 = new Map(this.entries.map((entry) => [entry.key, entry]));
      const statuses = /* @__PURE__ */ new Map();
      for (const entry of this.entries) entry.row = null;
      let hasCopies = false;
      for (const { row, status, token } of span === null ? [] : this.cells.read(withOneMore(span))) {
        if (row > ((_c = span == null ? void 0 : span.last) != null ? _c : 0)) return null;
        const entry = token === null ? void 0 : entries3.get(formatToken(token));
        if (entry === void 0) continue;
        if (entry.row === null) {
          entry.row = row;
          statuses.set(entry.key, status);
        } else hasCopies = true;
      }
      return { statuses, hasCopies };
    }
    readHead() {
      return readConfirmedHead(this.job);
    }
    withIdColumn(head) {
      if (head.mapping.taskIdColumn !== null) return head;
      addOwnColumns(this.table, head.headerRow, head.header, ["task-id"]);
      return this.readHead();
    }
    columnOfTokens() {
      var _a, _b, _c;
      const keys = new Set(this.entries.map((entry) => entry.key));
      const hits = /* @__PURE__ */ new Map();
      for (const row of readData(this.table, this.head)) {
        for (const [column, cell] of row.cells.entries()) {
          const key2 = keyIn(cell.display);
          if (key2 === null || !keys.has(key2)) continue;
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

  // src/run/session/far-clock.ts
  var UNTOLD_SLACK_MS = 6e4;
  var TOLD_SLACK_MS = 5e3;
  var FarClock = class {
    constructor() {
      this.ahead = null;
    }
    note(shown2, received) {
      var _a;
      if (shown2 !== null) this.ahead = Math.max((_a = this.ahead) != null ? _a : Number.NEGATIVE_INFINITY, shown2 - received);
    }
    earliest(moment) {
      return this.ahead === null ? moment - UNTOLD_SLACK_MS : moment + this.ahead - TOLD_SLACK_MS;
    }
  };

  // src/run/session/session.ts
  var Session2 = class {
    constructor(clock2, lease, gate2, calls, until, deadline) {
      this.lease = lease;
      this.gate = gate2;
      this.calls = calls;
      this.until = until;
      this.deadline = deadline;
      this.outOfTime = false;
      this.farClock = new FarClock();
      this.isLost = false;
      this.openedAt = clock2.now();
    }
    get overtaken() {
      return this.isLost;
    }
    keepLease() {
      this.isLost || (this.isLost = !this.lease.renew());
      return !this.isLost;
    }
  };

  // src/run/session/open-run.ts
  function openRun({ job, lease, record: record2, sheet, until, deadline = job.deadline }) {
    var _a;
    const { clock: clock2, documentStore: documentStore2 } = job.ports;
    const gate2 = openGate(job.ports, job.account, record2.id);
    const calls = new CallLog(documentStore2, record2.id);
    const session = new Session2(clock2, lease, gate2, calls, until, deadline);
    const sent = (_a = SentTokens.read(documentStore2, record2.id)) != null ? _a : SentTokens.none(record2.id);
    const references = ReferenceNotes.read(documentStore2, record2.id);
    return new RunContext(job, session, new RunSheet(job, sheet), record2, sent, references);
  }

  // src/run/status/misplaced-ids.ts
  var TO_BE_LOOKED_UP = { status: "Accepted", reason: "to be looked up in LeadSquared." };
  function clearMisplacedIds(run, misplaced2) {
    if (misplaced2.length === 0) return;
    const { cells, table, entries: entries3 } = run.sheet;
    const keys = new Set(misplaced2.map(({ status }) => keyIn(status)));
    const own = entries3.filter(({ key: key2, status }) => status === "Created" && keys.has(key2));
    const ownKeys = new Set(own.map(({ key: key2 }) => key2));
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

  // src/run/status/restored-rows.ts
  function doubtRestoredRows(run) {
    const restored2 = run.sheet.entries.filter(
      ({ status, token }) => status === "Queued" && run.sent.has(token.index)
    );
    transition(run, "doubt", restored2, { status: "Unknown", reason: SENT_BEFORE });
  }

  // src/leadsquared/sent-task.ts
  function writtenReferences({ task, reference }) {
    return [task.description, ...Object.values(task.customFields)].flatMap((text2) => {
      const written3 = referenceIn(text2);
      return written3 === null || written3 === reference ? [] : [written3];
    });
  }
  function sentTexts({ task }, clean) {
    var _a;
    return new Map([
      ["description", clean(task.description)],
      ["location", clean(String((_a = task.asIs.Location) != null ? _a : ""))],
      ...Object.entries(task.customFields).map(([name, text2]) => [name, clean(text2)])
    ]);
  }
  function foundTexts(found, clean) {
    return new Map([
      ["description", clean(found.description)],
      ["location", clean(found.location)],
      ...Object.entries(found.fields).map(([name, text2]) => [name, clean(text2)])
    ]);
  }

  // src/leadsquared/fits.ts
  var MINUTE_MS3 = 6e4;
  var DAY_MS3 = 24 * 3600 * 1e3;
  var MIDNIGHT_STEP_MS = 15 * MINUTE_MS3;
  var CURRENT_DAY_MS2 = 36 * 3600 * 1e3;
  function shownTimes(moment, habits) {
    return shiftsOf(habits).flatMap((shift) => {
      const late = moment + shift * MINUTE_MS3;
      const rest = late % MINUTE_MS3;
      return habits.secondsDropped === void 0 || rest === 0 ? [late] : [late, late - rest];
    });
  }
  function isExact({ task }, found, habits) {
    const { due, end } = task;
    if (due === null || found.due === null || !shownTimes(due, habits).includes(found.due)) return false;
    return end === null || found.end !== null && shownTimes(end, habits).includes(found.end);
  }
  function isMovedToDo({ due, kind }) {
    return kind === "to-do" && due !== null && due % MIDNIGHT_STEP_MS === 0;
  }
  function isMoved({ task }, found) {
    var _a;
    return task.due !== null && isMovedToDo(found) && Math.abs(((_a = found.due) != null ? _a : 0) - task.due) < DAY_MS3;
  }
  function isDueOnCreation({ due, createdAt }) {
    return due !== null && createdAt !== null && Math.abs(due - createdAt) <= CURRENT_DAY_MS2;
  }
  function timeFit(sent, found, habits) {
    var _a;
    if (sent.task.due === null) return isDueOnCreation(found) ? "exact" : null;
    if (isExact(sent, found, habits)) return "exact";
    if (!isMoved(sent, found)) return null;
    return ((_a = found.due) != null ? _a : 0) <= sent.task.due ? "before" : "near";
  }
  function lastMade({ createdAt }, habits) {
    var _a, _b;
    if (createdAt === null) return null;
    const lost = createdAt % MINUTE_MS3 === 0 ? MINUTE_MS3 - 1 : 999;
    const shifts = (_b = (_a = habits.shifts) == null ? void 0 : _a.value) != null ? _b : [0];
    return createdAt + lost - Math.min(...shifts) * MINUTE_MS3;
  }
  function isMadeBy({ createdBy }, senders, habits) {
    const isTold2 = createdBy !== "" && senders.length > 0 && habits.otherMaker === void 0;
    return !isTold2 || senders.includes(createdBy);
  }
  function mayBe(sent, found, habits) {
    const { task, senders } = sent;
    if (!isMadeBy(found, senders, habits)) return false;
    const made = lastMade(found, habits);
    if (made !== null && made < sent.since) return false;
    if (found.ownerEmail !== "" && caseless(found.ownerEmail) !== caseless(task.ownerEmail)) return false;
    if (found.relatedEntityId !== null && found.relatedEntityId !== relatedOf(task)) return false;
    if (caseless(found.taskType) !== caseless(task.taskType)) return false;
    if (!namesFit(task.name, found.name, task.taskType)) return false;
    return referencesFit(sent, found, habits);
  }
  var FARTHEST_MS2 = 14 * 60 * MINUTE_MS3;
  function mayBeShifted(sent, found, habits) {
    const { due } = sent.task;
    if (found.isDueInDoubt === true) return mayBe(sent, found, habits);
    if (due === null || found.due === null) return false;
    const lost = found.due % MINUTE_MS3 === 0 ? due % MINUTE_MS3 : 0;
    const late = found.due - (due - lost);
    if (late === 0 && lost === 0) return false;
    if (late % MIDNIGHT_STEP_MS !== 0 || Math.abs(late) > FARTHEST_MS2) return false;
    return mayBe(sent, found, habits);
  }
  function referencesFit(sent, found, habits) {
    var _a, _b;
    if (found.references.length > 0) {
      const written3 = writtenReferences(sent);
      return found.references.every((token) => written3.includes(token));
    }
    const kept = (_b = (_a = habits.referencesKept) == null ? void 0 : _a.value) != null ? _b : [];
    return sent.carriedIn === null || !kept.includes(sent.carriedIn);
  }

  // src/leadsquared/alike.ts
  var MOST_WEIGHED = 400;
  function grouped(items, keyOf5, make, add) {
    const groups = /* @__PURE__ */ new Map();
    for (const item of items) {
      const key2 = keyOf5(item);
      let group = groups.get(key2);
      if (group === void 0) {
        group = make(item);
        groups.set(key2, group);
      }
      add(group, item);
    }
    return [...groups.values()];
  }
  function rowKey(sent) {
    const { task, since, senders, carriedIn } = sent;
    const spaced = (text2) => singleSpaced2(String(text2));
    const fields = Object.entries({ ...task.asIs, ...task.customFields }).sort(([a], [b]) => a < b ? -1 : 1);
    return JSON.stringify([
      sentIdentities(task)[0],
      spaced(task.name),
      task.due,
      task.end,
      spaced(task.description),
      fields.map(([name, text2]) => [name, spaced(text2)]),
      task.reminderMinutes,
      task.notifyOwner,
      since,
      [...senders].sort(),
      carriedIn,
      writtenReferences(sent)
    ]);
  }
  function taskKey2(found, sinces, habits) {
    const made = lastMade(found, habits);
    return JSON.stringify([
      foundIdentity(found),
      singleSpaced2(found.name),
      found.createdBy,
      found.kind,
      found.due,
      found.end,
      [...foundTexts(found, singleSpaced2)],
      found.references,
      isDueOnCreation(found),
      sinces.filter((since) => made === null || made >= since).length
    ]);
  }
  function push(map, key2, item) {
    const list2 = map.get(key2);
    if (list2 === void 0) map.set(key2, [item]);
    else list2.push(item);
  }
  function shelve(groups) {
    const shelves = /* @__PURE__ */ new Map();
    for (const group of groups) {
      const identity = foundIdentity(group.first);
      let shelf = shelves.get(identity);
      if (shelf === void 0) {
        shelf = { all: [], byDue: /* @__PURE__ */ new Map(), moved: [], onCreation: [], isCrowded: false };
        shelves.set(identity, shelf);
      }
      shelf.all.push(group);
      push(shelf.byDue, group.first.due, group);
      if (isMovedToDo(group.first)) shelf.moved.push(group);
      if (isDueOnCreation(group.first)) shelf.onCreation.push(group);
    }
    const due = ({ first }) => {
      var _a;
      return (_a = first.due) != null ? _a : 0;
    };
    for (const { moved } of shelves.values()) moved.sort((a, b) => due(a) - due(b));
    return shelves;
  }
  function placeAfter(sorted, moment) {
    var _a, _b;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = low + high >> 1;
      if (((_b = (_a = sorted[middle]) == null ? void 0 : _a.first.due) != null ? _b : 0) > moment) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  function nearby({ byDue, moved, onCreation }, { task }, habits) {
    if (task.due === null) return onCreation.length > MOST_WEIGHED ? null : onCreation;
    const exact = shownTimes(task.due, habits).map((moment) => {
      var _a;
      return (_a = byDue.get(moment)) != null ? _a : [];
    });
    const [from, to] = [placeAfter(moved, task.due - DAY_MS3), placeAfter(moved, task.due + DAY_MS3 - 1)];
    const count3 = exact.reduce((sum2, { length }) => sum2 + length, to - from);
    return count3 > MOST_WEIGHED ? null : [...exact.flat(), ...moved.slice(from, to)];
  }
  function told(texts2) {
    const filled = [...texts2].filter(([, text2]) => text2 !== "");
    if (filled.length === 0) return "";
    return JSON.stringify(filled.length === 1 ? filled : filled.sort(([a], [b]) => a < b ? -1 : 1));
  }
  function textKeys(identities, moments, texts2) {
    const words2 = told(texts2);
    if (words2 === "") return [];
    return moments.flatMap(
      (moment) => moment === null ? [] : identities.map((identity) => `${identity}${moment}${words2}`)
    );
  }
  function textKeysOf({ first, texts: texts2 }, habits) {
    const { due } = first.task;
    return textKeys(sentIdentities(first.task), due === null ? [] : shownTimes(due, habits), texts2);
  }
  function storeOf(rows, tasks, habits) {
    const known = new Set(rows.flatMap((group) => textKeysOf(group, habits)));
    const byText = /* @__PURE__ */ new Map();
    const others = [];
    for (const group of tasks) {
      const { first, texts: texts2 } = group;
      const [key2] = textKeys([foundIdentity(first)], [first.due], texts2);
      if (key2 !== void 0 && known.has(key2)) push(byText, key2, group);
      else others.push(group);
    }
    return { byText, shelves: shelve(others) };
  }
  function crowd(group, shelf) {
    group.crowd += shelf.all.length;
    if (shelf.isCrowded) return;
    shelf.isCrowded = true;
    for (const tasks of shelf.all) tasks.shared = true;
  }
  function link(group, { byText, shelves }, habits) {
    const { first } = group;
    const near = new Set(textKeysOf(group, habits).flatMap((key2) => {
      var _a;
      return (_a = byText.get(key2)) != null ? _a : [];
    }));
    for (const identity of sentIdentities(first.task)) {
      const shelf = shelves.get(identity);
      const some2 = shelf === void 0 ? [] : nearby(shelf, first, habits);
      if (some2 !== null) for (const tasks of some2) near.add(tasks);
      else if (shelf !== void 0) crowd(group, shelf);
    }
    for (const tasks of near) {
      const fit = timeFit(first, tasks.first, habits);
      if (fit === null || !mayBe(first, tasks.first, habits)) continue;
      group.tasks.set(tasks, fit);
      tasks.rows.add(group);
    }
  }
  function withSameTexts({ rows, texts: texts2 }) {
    const all2 = [...rows];
    let left2 = all2;
    for (const [name, text2] of texts2) {
      if (text2 === "") continue;
      const same = new Set(all2.filter((group) => group.texts.get(name) === text2));
      if (same.size > 0) left2 = left2.filter((group) => same.has(group));
    }
    return left2.length === 0 ? all2 : left2;
  }
  function withOtherTexts({ tasks, texts: texts2 }) {
    const all2 = [...tasks.keys()];
    const told2 = [...texts2].filter(([, text2]) => text2 !== "");
    return told2.flatMap(([name, text2]) => {
      const isKept = all2.some((each) => each.texts.get(name) === text2);
      return isKept ? all2.filter((each) => ![void 0, "", text2].includes(each.texts.get(name))) : [];
    });
  }
  function tellApartByTexts(rows, tasks) {
    const parted = [];
    for (const each of tasks) {
      if (each.rows.size < 2) continue;
      const left2 = new Set(withSameTexts(each));
      for (const row of each.rows) if (!left2.has(row)) parted.push([row, each]);
    }
    for (const row of rows) for (const each of withOtherTexts(row)) parted.push([row, each]);
    for (const [row, each] of parted) {
      row.tasks.delete(each);
      each.rows.delete(row);
    }
  }
  function linkAlike(sent, found, habits) {
    const rows = grouped(
      sent,
      rowKey,
      (first) => ({ rows: [], first, texts: sentTexts(first, wordsOf3), tasks: /* @__PURE__ */ new Map(), crowd: 0 }),
      (group, row) => group.rows.push(row)
    );
    const sinces = [...new Set(sent.map(({ since }) => since))];
    const tasks = grouped(
      found,
      (task) => taskKey2(task, sinces, habits),
      (first) => ({ found: [], first, texts: foundTexts(first, wordsOf3), rows: /* @__PURE__ */ new Set(), shared: false }),
      (group, task) => group.found.push(task)
    );
    const store = storeOf(rows, tasks, habits);
    for (const group of rows) link(group, store, habits);
    tellApartByTexts(rows, tasks);
    return { rows, tasks };
  }

  // src/leadsquared/likely-shift.ts
  var FARTHEST_MS3 = 14 * 3600 * 1e3;
  function listed(items, keyOf5) {
    const lists = /* @__PURE__ */ new Map();
    for (const item of items) {
      const list2 = lists.get(keyOf5(item));
      if (list2 === void 0) lists.set(keyOf5(item), [item]);
      else list2.push(item);
    }
    return lists;
  }
  function isAsLong({ task }, { due, end }) {
    return task.due === null || task.end === null || due === null || end === null || end - due === task.end - task.due;
  }
  function likelyShift(rows, found, habits) {
    var _a;
    if (habits.shifts !== void 0) return [];
    const told2 = listed(
      found.filter(({ kind }) => kind === "appointment"),
      foundIdentity
    );
    const pairs2 = [];
    for (const [identity, [row, ...others]] of listed(rows, ({ task }) => {
      var _a2;
      return (_a2 = sentIdentities(task)[0]) != null ? _a2 : "";
    })) {
      const [task, ...rivals] = (_a = told2.get(identity)) != null ? _a : [];
      if (row === void 0 || task === void 0 || others.length + rivals.length > 0) continue;
      if (!row.senders.includes(task.createdBy)) continue;
      if (!isAsLong(row, task) || !mayBe({ ...row, since: row.since - FARTHEST_MS3 }, task, NO_HABITS2)) continue;
      pairs2.push({ task: row.task, found: task, place: null, senders: row.senders });
    }
    return pairs2;
  }

  // src/leadsquared/match-by-reference.ts
  var OLDER_BY_MS = 26 * 3600 * 1e3;
  function placeOf({ description, fields }, token) {
    var _a;
    if (referenceIn(description) === token) return IN_DESCRIPTION;
    const [name = IN_DESCRIPTION] = (_a = Object.entries(fields).find(([, text2]) => referenceIn(text2) === token)) != null ? _a : [];
    return name;
  }
  function matchByReference(sent, found) {
    const rows = new Map(sent.map((row) => [row.reference, row]));
    const written3 = new Set(
      sent.flatMap((row) => writtenReferences({ ...row, task: withoutReference(row.task, row.reference) }))
    );
    const pairs2 = /* @__PURE__ */ new Map();
    const free = found.filter((task) => {
      if (task.references.length === 0) return true;
      const row = task.references.flatMap((token) => {
        var _a;
        return (_a = rows.get(token)) != null ? _a : [];
      })[0];
      if (row === void 0) return task.references.every((token) => written3.has(token));
      if (pairs2.has(row) || task.createdAt !== null && task.createdAt < row.since - OLDER_BY_MS) return false;
      const place2 = placeOf(task, row.reference);
      const { senders } = row;
      pairs2.set(row, { task: withoutReference(row.task, row.reference), found: task, place: place2, senders });
      return false;
    });
    return { pairs: pairs2, free };
  }

  // src/leadsquared/settle.ts
  var sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  var countRows = (groups) => sum([...groups].map(({ rows }) => rows.length));
  var countTasks = (groups) => sum([...groups].map(({ found }) => found.length));
  function islandOf(start2, seen) {
    const island = { rows: /* @__PURE__ */ new Set([start2]), tasks: /* @__PURE__ */ new Set() };
    seen.add(start2);
    for (const row of island.rows) {
      for (const tasks of row.tasks.keys()) {
        if (island.tasks.has(tasks)) continue;
        island.tasks.add(tasks);
        for (const other of tasks.rows) {
          seen.add(other);
          island.rows.add(other);
        }
      }
    }
    return island;
  }
  function peel(island, links) {
    var _a, _b, _c, _d;
    const found = /* @__PURE__ */ new Map();
    const owners = /* @__PURE__ */ new Map();
    for (const tasks of island.tasks) owners.set(tasks, /* @__PURE__ */ new Set());
    for (const [row, all2] of links) for (const tasks of all2) (_a = owners.get(tasks)) == null ? void 0 : _a.add(row);
    const own = /* @__PURE__ */ new Map();
    const full = [];
    let hasForeign = false;
    const settle4 = (tasks) => {
      var _a2, _b2;
      const [row, ...others] = (_a2 = owners.get(tasks)) != null ? _a2 : [];
      if (row === void 0) hasForeign = true;
      if (row === void 0 || others.length > 0 || tasks.shared) return;
      const all2 = [...(_b2 = own.get(row)) != null ? _b2 : [], tasks];
      own.set(row, all2);
      const count3 = countTasks(all2);
      if (count3 > row.rows.length) hasForeign = true;
      else if (count3 === row.rows.length) full.push(row);
    };
    for (const tasks of island.tasks) settle4(tasks);
    for (let row = full.pop(); row !== void 0; row = full.pop()) {
      const taken = (_b = own.get(row)) != null ? _b : [];
      found.set(row, taken);
      for (const tasks of taken) owners.delete(tasks);
      for (const tasks of (_c = links.get(row)) != null ? _c : []) if ((_d = owners.get(tasks)) == null ? void 0 : _d.delete(row)) settle4(tasks);
    }
    const rows = new Set([...island.rows].filter((row) => !found.has(row)));
    return { found, rows, tasks: new Set(owners.keys()), hasForeign };
  }
  var without2 = (set2, others) => new Set([...set2].filter((each) => !others.has(each)));
  function linksOf(rows, fits) {
    return new Map(
      [...rows].map((row) => {
        const tasks = [...row.tasks].filter(([, fit]) => fits.includes(fit)).map(([each]) => each);
        return [row, new Set(tasks)];
      })
    );
  }
  var READINGS = [["exact"], ["before"], ["exact", "before"]];
  function peelByReading(island) {
    if (countRows(island.rows) !== countTasks(island.tasks)) return null;
    for (const fits of READINGS) {
      const peeled = peel(island, linksOf(island.rows, fits));
      if (!peeled.hasForeign && peeled.rows.size === 0 && peeled.tasks.size === 0) return peeled;
    }
    return null;
  }
  function inDoubt(row, { rows, tasks }) {
    if (row.crowd > 0) return { kind: "ambiguous", tasks: row.crowd, rows: row.rows.length };
    const own = [...row.tasks.keys()].filter((each) => tasks.has(each));
    if (own.length === 0) return { kind: "none" };
    const rivals = new Set(own.flatMap((each) => [...each.rows].filter((other) => rows.has(other))));
    return { kind: "ambiguous", tasks: countTasks(own), rows: countRows(rivals) };
  }
  function settleIsland(island, verdicts) {
    var _a;
    const all2 = peel(island, linksOf(island.rows, ["exact", "before", "near"]));
    if (all2.hasForeign || countTasks(island.tasks) > countRows(island.rows)) {
      for (const row of island.rows) verdicts.set(row, inDoubt(row, island));
      return;
    }
    const rest = { rows: without2(island.rows, new Set(all2.found.keys())), tasks: new Set(all2.tasks) };
    const read = rest.rows.size === 0 ? null : peelByReading(rest);
    const found = new Map([...all2.found, ...(_a = read == null ? void 0 : read.found) != null ? _a : []]);
    for (const row of island.rows) {
      const tasks = found.get(row);
      verdicts.set(row, tasks === void 0 ? inDoubt(row, rest) : { kind: "found", tasks });
    }
  }
  function settleAlike(groups) {
    const verdicts = /* @__PURE__ */ new Map();
    const seen = /* @__PURE__ */ new Set();
    for (const group of groups) if (!seen.has(group)) settleIsland(islandOf(group, seen), verdicts);
    return verdicts;
  }

  // src/leadsquared/match.ts
  var NONE2 = { kind: "none" };
  function inOrder3(found, taken) {
    const free = new Map(found.filter(({ id }) => !taken.has(id)).map((task) => [task.id, task]));
    const made = ({ createdAt }) => createdAt != null ? createdAt : Number.POSITIVE_INFINITY;
    return [...free.values()].sort((a, b) => {
      if (made(a) !== made(b)) return made(a) < made(b) ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    });
  }
  function byKey(a, b) {
    return a.key.length - b.key.length || (a.key < b.key ? -1 : 1);
  }
  function matchTasks(sent, found, search) {
    const ordered = inOrder3(found, search.taken);
    const byReference = matchByReference(sent, ordered);
    const matches = /* @__PURE__ */ new Map();
    for (const [row, { found: task }] of byReference.pairs) matches.set(row, { kind: "found", id: task.id });
    const { now } = search;
    let habits = learn(search.habits, [...byReference.pairs.values()], now);
    const open = sent.filter((row) => !matches.has(row));
    const rows = open.map((row) => ({ ...row, task: withoutReference(row.task, row.reference) }));
    habits = learn(habits, likelyShift(rows, byReference.free, habits), now);
    const alike = linkAlike(rows, byReference.free, habits);
    const verdicts = settleAlike(alike.rows);
    const byRow = /* @__PURE__ */ new Map();
    const certain = [];
    for (const [group, verdict] of verdicts) {
      const tasks = verdict.kind === "found" ? inOrder3(
        verdict.tasks.flatMap((each) => each.found),
        /* @__PURE__ */ new Set()
      ) : [];
      for (const [place2, row] of [...group.rows].sort(byKey).entries()) {
        const task = tasks[place2];
        if (verdict.kind === "found" && task !== void 0) {
          byRow.set(row.key, { kind: "found", id: task.id });
          certain.push({ task: row.task, found: task, place: null, senders: row.senders });
        } else byRow.set(row.key, verdict.kind === "found" ? NONE2 : verdict);
      }
    }
    const used = new Set(
      [...matches.values(), ...byRow.values()].flatMap((match2) => match2.kind === "found" ? [match2.id] : [])
    );
    const left2 = byReference.free.filter(({ id }) => !used.has(id));
    const isNone = ({ key: key2 }) => {
      var _a;
      return ((_a = byRow.get(key2)) != null ? _a : NONE2).kind === "none";
    };
    for (const row of rows.filter(isNone)) {
      const tasks = left2.filter((task) => mayBeShifted(row, task, habits)).length;
      if (tasks > 0) byRow.set(row.key, { kind: "ambiguous", tasks, rows: 1 });
    }
    return {
      matches: sent.map((row) => {
        var _a, _b;
        return (_b = (_a = matches.get(row)) != null ? _a : byRow.get(row.key)) != null ? _b : NONE2;
      }),
      habits: learn(habits, certain, now)
    };
  }

  // src/run/record/appointment-types.ts
  var KEY2 = "appointment-types";
  var MOST_TYPES = 60;
  var Types = array(string());
  function readAppointmentTypes(store) {
    var _a;
    return new Set((_a = readJson(Types, store.get(KEY2))) != null ? _a : []);
  }
  function learnTypes(store, seen) {
    const before = readAppointmentTypes(store);
    const after = new Set(
      [...before, ...seen.appointments].filter((type) => !seen.toDos.has(type)).slice(0, MOST_TYPES)
    );
    const isAlike2 = after.size === before.size && [...after].every((type) => before.has(type));
    if (!isAlike2) store.set(KEY2, JSON.stringify([...after]));
  }

  // src/leadsquared/fetch-plan.ts
  var DAY_MS4 = 24 * 3600 * 1e3;
  var SPAN_DAYS = 100;
  var OWNERS_PER_CALL = 50;
  var DAYS_BEFORE = 1;
  var DAYS_AFTER = 2;
  function day(instant) {
    return new Date(instant).toISOString().slice(0, 10);
  }
  function daysOf({ due }, made) {
    const longest = (SPAN_DAYS - 1 - DAYS_BEFORE - DAYS_AFTER) * DAY_MS4;
    const from = due != null ? due : Math.max(made.since, made.until - longest);
    return { from: from - DAYS_BEFORE * DAY_MS4, to: (due != null ? due : made.until) + DAYS_AFTER * DAY_MS4 };
  }
  function planFetches(tasks, made) {
    const byDay = tasks.map((task) => ({ ...daysOf(task, made), ownerEmail: task.ownerEmail })).sort((a, b) => a.from - b.from);
    const spans = [];
    for (const task of byDay) {
      const { from, to } = task;
      const last = spans[spans.length - 1];
      if (last !== void 0 && to - last.from < (SPAN_DAYS - 1) * DAY_MS4) {
        last.to = Math.max(last.to, to);
        last.owners.add(task.ownerEmail.toLowerCase());
      } else {
        spans.push({ from, to, owners: /* @__PURE__ */ new Set([task.ownerEmail.toLowerCase()]) });
      }
    }
    return spans.flatMap((span) => {
      const owners = [...span.owners].sort();
      const queries = [];
      for (let start2 = 0; start2 < owners.length; start2 += OWNERS_PER_CALL) {
        const some2 = owners.slice(start2, start2 + OWNERS_PER_CALL);
        for (const kind of ["appointments", "to-dos"]) {
          queries.push({ kind, from: day(span.from), to: day(span.to), owners: some2 });
        }
      }
      return queries;
    });
  }

  // src/leadsquared/slash-times.ts
  var ORDERS2 = ["month-first", "day-first"];
  var SLASH_TIME = /^(\d{1,2})\/(\d{1,2})\/((?:19|2\d)\d\d),? (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?(AM|PM))?$/i;
  var DAY_MS5 = 24 * 3600 * 1e3;
  var MARGIN_MS = 2 * DAY_MS5;
  function hour(text2, half) {
    const number4 = Number(text2);
    if (half === void 0) return number4;
    if (number4 < 1 || number4 > 12) return Number.NaN;
    return number4 % 12 + (half.toUpperCase() === "PM" ? 12 : 0);
  }
  function readSlashTime(text2, order) {
    const match2 = SLASH_TIME.exec(text2);
    if (match2 === null) return null;
    const [, first, second, year, hours = "", minutes, seconds = "0", half] = match2;
    const [month, day2] = order === "month-first" ? [first, second] : [second, first];
    const numbers = [
      Number(year),
      Number(month) - 1,
      Number(day2),
      hour(hours, half),
      Number(minutes),
      Number(seconds)
    ];
    const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = numbers;
    const date = new Date(Date.UTC(y, mo, d, h, mi, s));
    const back = [
      date.getUTCFullYear(),
      date.getUTCMonth(),
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds()
    ];
    return back.every((number4, place2) => number4 === numbers[place2]) ? date.getTime() : null;
  }
  function slashOrders(texts2, dues, asked) {
    var _a, _b;
    const isSlashed = (text2) => SLASH_TIME.test(text2);
    const slashed = texts2.filter(isSlashed);
    const days = asked === null ? [] : dues.filter(isSlashed);
    const from = Date.parse((_a = asked == null ? void 0 : asked.from) != null ? _a : "") - MARGIN_MS;
    const to = Date.parse((_b = asked == null ? void 0 : asked.to) != null ? _b : "") + DAY_MS5 + MARGIN_MS;
    return ORDERS2.filter((order) => {
      const fitsDays = days.every((text2) => {
        const moment = readSlashTime(text2, order);
        return moment !== null && moment >= from && moment <= to;
      });
      return fitsDays && slashed.every((text2) => readSlashTime(text2, order) !== null);
    });
  }
  function certainSlashTime(text2, orders) {
    const [moment, ...others] = orders.map((order) => readSlashTime(text2, order));
    return moment !== void 0 && others.every((other) => other === moment) ? moment : null;
  }

  // src/leadsquared/found-task.ts
  var List2 = union([array(unknown()), object({ List: array(unknown()) })]);
  var NoList = object({ RecordCount: literal(0), List: optional(null_()) });
  var Unknown = optional(unknown());
  var Item = object({
    UserTaskId: pipe(string(), trim(), toLowerCase(), check(isGuid)),
    Name: Unknown,
    Category: Unknown,
    TaskType: Unknown,
    OwnerEmailAddress: Unknown,
    Description: Unknown,
    Location: Unknown,
    DueDate: Unknown,
    EndDate: Unknown,
    RelatedEntityId: Unknown,
    CreatedOn: Unknown,
    CreatedBy: Unknown,
    StatusCode: Unknown,
    CustomFields: Unknown
  });
  var NamedType = object({ Name: string() });
  function text(value) {
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  }
  var Fields = record(string(), unknown());
  var FieldList = array(object({ SchemaName: optional(string()), Value: unknown() }));
  function customFields(value) {
    const list2 = safeParse(FieldList, value);
    if (list2.success)
      return list2.output.map((field, place2) => {
        var _a;
        return [(_a = field.SchemaName) != null ? _a : `#${place2}`, text(field.Value)];
      });
    const fields = safeParse(Fields, value);
    return fields.success ? Object.entries(fields.output).map(([name, each]) => [name, text(each)]) : [];
  }
  function readFoundPage(json, kind, asked) {
    var _a;
    if (is(NoList, json)) return { tasks: [], size: 0 };
    const parsed = safeParse(List2, json);
    if (!parsed.success) return null;
    const list2 = Array.isArray(parsed.output) ? parsed.output : parsed.output.List;
    const items = list2.flatMap((value) => {
      const item = safeParse(Item, value);
      return item.success ? [item.output] : [];
    });
    if (items.length === 0 && list2.length > 0) return null;
    const dues = items.map(({ DueDate }) => text(DueDate));
    const others = items.flatMap(({ EndDate, CreatedOn }) => [text(EndDate), text(CreatedOn)]);
    const times = [...dues, ...others].filter((each) => each !== "" && parseApiTime(each) === null);
    const reading = { kind, asked, orders: slashOrders(times, dues, (_a = asked == null ? void 0 : asked.days) != null ? _a : null) };
    return { tasks: items.map((item) => foundTask(item, reading)), size: list2.length };
  }
  var CATEGORIES = /* @__PURE__ */ new Map([
    ["0", "appointment"],
    ["1", "to-do"]
  ]);
  var STATES = /* @__PURE__ */ new Map([
    ["0", "open"],
    ["1", "done"],
    ["2", "cancelled"]
  ]);
  function foundTask(item, { kind, asked, orders }) {
    var _a, _b;
    const related = item.RelatedEntityId === void 0 ? null : text(item.RelatedEntityId).toLowerCase();
    const type = safeParse(NamedType, item.TaskType);
    const time = (value) => {
      var _a2;
      return (_a2 = parseApiTime(text(value))) != null ? _a2 : certainSlashTime(text(value), orders);
    };
    const custom = customFields(item.CustomFields);
    const description = text(item.Description);
    const [owner = ""] = (asked == null ? void 0 : asked.owners.length) === 1 ? asked.owners : [];
    return {
      id: item.UserTaskId,
      kind: (_a = CATEGORIES.get(text(item.Category))) != null ? _a : kind,
      name: text(item.Name),
      taskType: text(type.success ? type.output.Name : item.TaskType),
      ownerEmail: text(item.OwnerEmailAddress).toLowerCase() || owner,
      due: time(item.DueDate),
      ...text(item.DueDate) !== "" && time(item.DueDate) === null ? { isDueInDoubt: true } : {},
      end: time(item.EndDate),
      relatedEntityId: related !== null && isEmptyGuid(related) ? "" : related,
      description,
      location: text(item.Location),
      fields: Object.fromEntries(custom),
      createdAt: time(item.CreatedOn),
      createdBy: text(item.CreatedBy).toLowerCase(),
      state: (_b = STATES.get(text(item.StatusCode))) != null ? _b : null,
      references: [description, ...custom.map(([, value]) => value)].flatMap((each) => {
        var _a2;
        return (_a2 = referenceIn(each)) != null ? _a2 : [];
      })
    };
  }

  // src/run/verify/query.ts
  var READ_TRIES = 3;
  function queryLeadSquared(run, request2, read) {
    var _a, _b;
    const { session } = run;
    const { clock: clock2 } = run.job.ports;
    for (let attempt = 0; attempt < READ_TRIES; attempt++) {
      if (session.gate.enter(1, session.deadline, () => session.keepLease()) === 0) {
        session.outOfTime = true;
        return null;
      }
      const at = clock2.now();
      const log = (status, outcome) => {
        const milliseconds = clock2.now() - at;
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
      const reply = send2(run, request2);
      if (reply === null) {
        log(null, "no answer");
        continue;
      }
      session.farClock.note(reply.date, clock2.now());
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
  function send2({ job, session }, request2) {
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
    const { kind, owners, from, to } = query;
    const asked = { owners, days: { from, to } };
    return queryLeadSquared(
      run,
      retrieveTasks(run.job.account.connection, query),
      (json) => readFoundPage(json, kind === "appointments" ? "appointment" : "to-do", asked)
    );
  }
  function readPages(run, query) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const read = readPage(run, { ...query, page });
      if (read === null) return null;
      found.push(...read.tasks);
      if (read.size < LAST_PAGE_BELOW || found.some(isOwnerless)) break;
      if (!run.session.keepLease()) return null;
    }
    return found;
  }
  function isOwnerless({ ownerEmail }) {
    return ownerEmail === "";
  }
  function fetchTasks(run, tasks) {
    const found = /* @__PURE__ */ new Map();
    const made = { since: run.record.since, until: run.job.ports.clock.now() };
    const queries = [...planFetches(tasks, made)].reverse();
    let isToldOwners = true;
    for (let query = queries.pop(); query !== void 0; query = queries.pop()) {
      const { owners } = query;
      const isForAll = isToldOwners || owners.length === 1;
      const items = isForAll ? readPages(run, query) : null;
      if (isForAll && items === null) return null;
      if (items !== null && !items.some(isOwnerless)) {
        for (const task of items) found.set(task.id, task);
        continue;
      }
      isToldOwners = false;
      for (const owner of owners) queries.push({ ...query, owners: [owner] });
    }
    return [...found.values()];
  }

  // src/run/verify/senders.ts
  var UNKNOWN = { senders: [], since: 0 };
  function makings({ record: record2, job, sent }) {
    const { documentStore: documentStore2 } = job.ports;
    const known = /* @__PURE__ */ new Map([[record2.id, { ...record2, sent }]]);
    const begun = new Map(listRuns(documentStore2).map(({ id, since }) => [id, since]));
    const remember2 = (runId) => {
      var _a, _b;
      const since = begun.get(runId);
      if (since === void 0) return null;
      const other = readRecord(documentStore2, runId);
      const senders = (_a = other == null ? void 0 : other.senders) != null ? _a : [];
      return {
        senders,
        since,
        startedAt: (_b = other == null ? void 0 : other.startedAt) != null ? _b : since,
        sent: SentTokens.read(documentStore2, runId)
      };
    };
    return (token) => {
      var _a;
      if (token === null) return UNKNOWN;
      let run = known.get(token.runId);
      if (run === void 0) {
        run = remember2(token.runId);
        known.set(token.runId, run);
      }
      if (run === null) return UNKNOWN;
      const { senders, since, startedAt } = run;
      return { senders, since: ((_a = run.sent) == null ? void 0 : _a.has(token.index)) === true ? startedAt : since };
    };
  }

  // src/run/verify/rows-elsewhere.ts
  function runsElsewhere({ job }, since) {
    const { documentStore: documentStore2, table } = job.ports;
    const last = /* @__PURE__ */ new Map();
    for (const { id, sheet, account: account2 } of listRuns(documentStore2)) {
      if (sheet !== table.sheetId && account2 === job.account.hash) last.set(sheet, id);
    }
    return [...last.values()].flatMap((id) => {
      const record2 = readRecord(documentStore2, id);
      return record2 !== null && (record2.state !== "ended" || record2.workedAt >= since) ? [record2] : [];
    });
  }
  function placeOf2({ job }, { id, sheetId }) {
    var _a, _b;
    const table = job.ports.otherTable(sheetId);
    if (table === null) return null;
    const settings = (_b = (_a = job.ports.runMatches.load(id)) == null ? void 0 : _a.settings) != null ? _b : job.settings;
    try {
      const head = readHeadLeniently(table, settings);
      const { statusColumn, taskIdColumn } = head.mapping;
      if (statusColumn === null || taskIdColumn === null) return null;
      return { table, head, settings, cells: new StatusCells(table, statusColumn, taskIdColumn) };
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  }
  function holdsForCertain({ status }) {
    const read = parseStatus(status);
    return read.kind === "foreign" || read.kind === "status" && read.status === "Created";
  }
  function isInDoubt({ status }) {
    const read = parseStatus(status);
    if (read.kind !== "status" || read.token === null) return false;
    return read.status === "Sending" || read.status === "Accepted" || read.status === "Unknown";
  }
  function readRivals(run, { table, head, settings }, doubted) {
    const rows = new Set(doubted.map(({ row }) => row));
    const making = makings(run);
    const data = readData(table, head).filter(({ rowNumber: rowNumber2 }) => rows.has(rowNumber2));
    const statuses = new Map(doubted.map(({ row, status }) => [row, status]));
    const checked = checkRows(data, checkContext(table, head, settings, run.job.ports.clock.now()));
    return checked.flatMap(({ rowNumber: rowNumber2, task }) => {
      var _a, _b;
      const status = (_a = statuses.get(rowNumber2)) != null ? _a : "";
      const read = parseStatus(status);
      const key2 = keyIn(status);
      if (task === null || key2 === null || read.kind !== "status") return [];
      const reference = (_b = referenceIn(read.reason)) != null ? _b : key2;
      const { senders, since } = making(parseToken(reference));
      return [{ key: key2, task, reference, carriedIn: null, senders, since: run.session.farClock.earliest(since) }];
    });
  }
  function rowsElsewhere(run, keys, since) {
    var _a;
    const { sheet, job } = run;
    const own = { table: sheet.table, head: sheet.head, cells: sheet.cells, settings: job.settings };
    const others = runsElsewhere(run, since).flatMap((record2) => {
      var _a2;
      return (_a2 = placeOf2(run, record2)) != null ? _a2 : [];
    });
    const taken = /* @__PURE__ */ new Set();
    const rivals = [];
    for (const place2 of [own, ...others]) {
      const span = dataSpan(place2.head);
      const rows = span === null ? [] : place2.cells.readCells(span);
      for (const row of rows) {
        const id = row.id.trim().toLowerCase();
        if (id !== "" && holdsForCertain(row) && !keys.has((_a = keyIn(row.status)) != null ? _a : "")) taken.add(id);
      }
      const doubted = rows.filter(
        (row) => {
          var _a2;
          return isInDoubt(row) && !keys.has((_a2 = keyIn(row.status)) != null ? _a2 : "") && tokenIn(row.status) !== null;
        }
      );
      if (doubted.length > 0) rivals.push(...readRivals(run, place2, doubted));
    }
    return { taken, rivals };
  }

  // src/run/verify/visibility.ts
  function seenOf(rows, now) {
    var _a, _b;
    const unseen = new Set(rows.flatMap(({ sentAt, isSeen }) => isSeen ? [] : [sentAt]));
    const groups = /* @__PURE__ */ new Map();
    for (const { sentAt, isSeen, wasMissed } of rows) {
      if (!isSeen) continue;
      const key2 = `${sentAt} ${wasMissed}`;
      const before = (_b = (_a = groups.get(key2)) == null ? void 0 : _a.tasks) != null ? _b : 0;
      groups.set(key2, { ms: now - sentAt, wasMissed, tasks: unseen.has(sentAt) ? 0 : before + 1 });
    }
    return [...groups.values()];
  }
  function learn2({ job }, rows) {
    const seen = seenOf(rows, job.ports.clock.now());
    if (seen.length === 0) return;
    changeCallHabits(
      job,
      (habits, now) => seen.reduce((known, { ms, wasMissed, tasks }) => sawTask(known, ms, wasMissed, now, tasks), habits)
    );
  }
  function noteShown(run, found) {
    const shown2 = new Set(found.map(({ id }) => id));
    const rows = run.sheet.entries.flatMap(({ key: key2, sentAt, status }) => {
      const id = run.sheet.ids.get(key2);
      if (status !== "Created" || sentAt === null || id === void 0) return [];
      return [{ sentAt, isSeen: shown2.has(id), wasMissed: false }];
    });
    learn2(run, rows);
  }
  function noteVisibility(run, open, found) {
    const rows = [];
    for (const entry of open) {
      const { sentAt, wasMissed } = entry;
      const isSeen = found.has(entry);
      if (!isSeen) entry.wasMissed = true;
      if (sentAt !== null) rows.push({ sentAt, isSeen, wasMissed });
    }
    learn2(run, rows);
  }

  // src/run/verify/look-up.ts
  var NONE3 = /* @__PURE__ */ new Set();
  function withoutTokens(found, { putBack: putBack2 }) {
    if (putBack2.length === 0) return found;
    return found.map((task) => ({
      ...task,
      references: task.references.filter((token) => {
        var _a, _b;
        return !putBack2.includes((_b = (_a = parseToken(token)) == null ? void 0 : _a.runId) != null ? _b : "");
      })
    }));
  }
  function sentRows(run, unverified) {
    const { where } = referenceRule(run.job.settings.reference.place);
    const making = makings(run);
    return unverified.map(({ key: key2, token, task, reference }) => {
      const { senders, since } = making(parseToken(reference));
      return {
        key: key2,
        task,
        reference,
        // What this run sent itself, it knows.
        carriedIn: reference === key2 && run.references.carries(token.index) ? where : null,
        senders,
        since: run.session.farClock.earliest(since)
      };
    });
  }
  function withoutCopies(unverified) {
    const seen = /* @__PURE__ */ new Set();
    return unverified.filter(({ isCopied, reference, task }) => {
      const key2 = `${reference} ${JSON.stringify(task)}`;
      if (!isCopied || !seen.has(key2)) {
        seen.add(key2);
        return true;
      }
      return false;
    });
  }
  function typesOf(found) {
    const of = (kind) => new Set(found.flatMap((task) => task.kind === kind ? [caseless(task.taskType)] : []));
    return { appointments: of("appointment"), toDos: of("to-do") };
  }
  function lookUp(run, rowsInDoubt, held = NONE3) {
    const unverified = withoutCopies(rowsInDoubt);
    const found = fetchTasks(
      run,
      unverified.map(({ task }) => task)
    );
    if (found === null) return null;
    noteShown(run, found);
    const { job } = run;
    const before = readLookUpHabits(job);
    learnTypes(job.ports.documentStore, typesOf(found));
    const rows = sentRows(run, unverified);
    const keys = new Set(rowsInDoubt.map(({ key: key2 }) => key2));
    const first = rows.reduce((least, { since }) => Math.min(least, since), job.ports.clock.now());
    const { taken, rivals } = rowsElsewhere(run, keys, first);
    const { matches, habits } = matchTasks([...rows, ...rivals], withoutTokens(found, run.record), {
      taken: /* @__PURE__ */ new Set([...taken, ...held]),
      habits: before,
      now: job.ports.clock.now()
    });
    saveLookUpHabits(job, before, habits);
    return new Map(
      unverified.flatMap((entry, place2) => {
        const match2 = matches[place2];
        return match2 === void 0 ? [] : [[entry, match2]];
      })
    );
  }

  // src/run/verify/verify.ts
  var WAITS_SECONDS = [2, 3, 5, 10, 15, 30, 60];
  var MOST_FULL_TRIES = 3;
  var FRESH_MS2 = 6e4;
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
  function forLookUp(settings) {
    return settings.blankDue === "today" ? { ...settings, blankDue: "leave" } : settings;
  }
  function readMissingTasks({ job, sheet }, unverified) {
    var _a, _b;
    const missing2 = new Map(
      unverified.filter((entry) => entry.task === null).map((entry) => [entry.key, entry])
    );
    if (missing2.size === 0) return;
    sheet.relocate();
    const { table, head, cells } = sheet;
    requireMatch(job, head);
    const found = readData(table, head).flatMap((row) => {
      var _a2;
      const entry = missing2.get((_a2 = keyIn(shown(row, cells.statusColumn))) != null ? _a2 : "");
      if (entry === void 0 || !missing2.delete(entry.key)) return [];
      return [{ row, entry }];
    });
    const checked = checkRows(
      found.map(({ row }) => row),
      checkContext(table, head, forLookUp(job.settings), job.ports.clock.now())
    );
    for (const [place2, { entry }] of found.entries()) entry.task = (_b = (_a = checked[place2]) == null ? void 0 : _a.task) != null ? _b : null;
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
  function idsOf(seen) {
    return new Map([...seen].flatMap(([entry, match2]) => match2.kind === "found" ? [[entry, match2.id]] : []));
  }
  function lookUpNow(run) {
    const unverified = run.sheet.entries.filter(isUnverified);
    readMissingTasks(run, unverified);
    run.sheet.relocate();
    const open = unverified.filter((entry) => isUnverified(entry) && entry.row !== null);
    const seen = lookUp(run, open.filter(hasTask));
    if (seen === null || !run.session.keepLease()) return null;
    const ids = idsOf(seen);
    noteVisibility(run, open, ids);
    writeFound(run, ids);
    saveProgress(run);
    return seen;
  }
  function writeFound(run, ids) {
    const written3 = ids.size > 0 ? writeIds(run, ids) : /* @__PURE__ */ new Set();
    becomeCreatedWithoutRow(ids.keys(), written3);
    transition(run, "lookUp", [...written3], { status: "Created", reason: "" });
    const refused = [...notMade(run)].map(([entry, reason]) => [entry, { status: "Failed", reason }]);
    transitionEach(run, "lookUp", new Map(refused));
  }
  function stillOpen(entry, match2, { lookups, answers }, seconds) {
    const after = lookups === 0 || seconds < 1 ? "" : ` after ${Math.round(seconds)} seconds`;
    const untold = whyUntold(entry, match2);
    if (untold !== null) return untold;
    if (lookups > 0 && answers === 0) {
      return "LeadSquared did not tell whether the task exists. Choose “Send all new rows” later to ask again; nothing is sent twice.";
    }
    if (isAccepted(entry)) {
      return `not seen in LeadSquared yet${after}. ${LOOK_AGAIN}`;
    }
    const what = lookups === 0 ? "not looked up in LeadSquared" : `no such task was found in LeadSquared${after}`;
    return `${what}. ${COMPARE}`;
  }
  function writeOpen(run, open, seen, seconds) {
    const told2 = open.map((entry) => {
      const status = isAccepted(entry) ? "Accepted" : "Unknown";
      const why = stillOpen(entry, seen.get(entry), run.record, seconds);
      return [entry, { status, reason: withReference2(entry, why) }];
    });
    transitionEach(run, "lookUp", new Map(told2));
  }
  function verify(run, seconds) {
    var _a, _b, _c;
    const { session, sheet } = run;
    const { clock: clock2 } = run.job.ports;
    const sentAt = (_a = run.record.sentAt) != null ? _a : clock2.now();
    run.update({ sentAt });
    const unverified = sheet.entries.filter(isUnverified);
    readMissingTasks(run, unverified);
    const until = Math.min(session.until, session.deadline - WRITE_RESERVE_MS);
    let seen = /* @__PURE__ */ new Map();
    let hasLooked = false;
    let mustLook = run.record.silence !== null;
    for (; ; ) {
      const open = unverified.filter((entry) => isUnverified(entry) && entry.row !== null);
      const waited = (clock2.now() - sentAt) / 1e3;
      const canSay = hasLooked || run.record.answers === 0;
      const isOver = run.record.lookups > 0 && waited >= seconds && !mustLook && canSay;
      const isPointless = seconds === 0 || open.every((entry) => entry.task === null);
      const answers = isOver || isPointless || isToStop(run) ? "stop" : awaitAnswers(run, until);
      if (answers === "stop" || answers === "gone") {
        writeOpen(run, open, seen, waited);
        return true;
      }
      if (answers === "later") return false;
      const due = waited < seconds || canSay ? sentAt + secondsBefore(run.record.lookups) * 1e3 : clock2.now();
      session.gate.close();
      sayWaiting(run, { kind: "look-up", until: due, rate: null });
      const end = restUntil(run, Math.min(due, until));
      if (end === "stop") continue;
      if (end === "lost" || clock2.now() >= until) return false;
      sheet.relocate();
      const begun = clock2.now();
      const callsBefore = session.gate.calls;
      const found = lookUp(run, open.filter(hasTask));
      hasLooked = true;
      const begunAnew = ((_c = (_b = run.recordBefore.pause) == null ? void 0 : _b.tries) != null ? _c : 0) >= MOST_FULL_TRIES;
      const isFull = found === null && session.outOfTime && (session.gate.calls === callsBefore || !begunAnew);
      if (isFull && pauseWhileFull(run)) return false;
      if (found === null && session.outOfTime && begun - session.openedAt > FRESH_MS2) return false;
      if (!session.keepLease()) return false;
      if (found === null && !session.outOfTime) {
        noteNoAnswer(run);
        mustLook = awaitAnswers(run, until) !== "there";
        if (mustLook) continue;
      }
      if (found !== null) {
        noteAnswer(run);
        mustLook = false;
        seen = found;
        noteVisibility(run, open, idsOf(found));
        writeFound(run, idsOf(found));
      }
      const { lookups, answers: answered } = run.record;
      run.update({ lookups: lookups + 1, answers: answered + (found === null ? 0 : 1) });
      saveProgress(run);
    }
  }
  function secondsBefore(lookups) {
    var _a;
    const last = (_a = WAITS_SECONDS[WAITS_SECONDS.length - 1]) != null ? _a : 0;
    const listed2 = WAITS_SECONDS.slice(0, lookups + 1).reduce((sum2, seconds) => sum2 + seconds, 0);
    return listed2 + Math.max(0, lookups + 1 - WAITS_SECONDS.length) * last;
  }

  // src/run/verify/check-refusals.ts
  var NAMES_TOLD = 3;
  var NAME_LENGTH = 60;
  var NOTHING3 = /* @__PURE__ */ new Map();
  function remarkOn(names2) {
    const told2 = names2.slice(0, NAMES_TOLD).map((name) => `“${shorten(name, NAME_LENGTH)}”`);
    const more = names2.length > NAMES_TOLD ? " and others" : "";
    const what = names2.length === 1 ? "a task that no row holds" : "tasks that no row holds";
    return `LeadSquared has ${what}, most likely from a call that it refused: ${told2.join(", ")}${more}. Look there whether they exist twice. From now on a refused call is looked up before its rows are sent again.`;
  }
  function heldIds({ sheet }) {
    const span = dataSpan(sheet.head);
    const cells = span === null ? [] : sheet.cells.readCells(span);
    return new Set(cells.map(({ id }) => id.trim().toLowerCase()).filter((id) => id !== ""));
  }
  function checkRefusals(run) {
    if (run.record.trustedRefusals === 0) return true;
    const { entries: entries3 } = run.sheet;
    readMissingTasks(run, entries3);
    const sent = entries3.filter(
      ({ row, status }) => row !== null && (status === "Created" || status === "Failed")
    );
    const seen = sent.length === 0 ? NOTHING3 : lookUp(run, sent.filter(hasTask), heldIds(run));
    if (seen === null) return !run.session.outOfTime;
    const extra = sent.filter((entry) => {
      var _a;
      return seen.has(entry) && ((_a = seen.get(entry)) == null ? void 0 : _a.kind) !== "none";
    });
    if (extra.length > 0) {
      changeCallHabits(run.job, sawPartialRefusal);
      run.update({ remark: remarkOn([...new Set(extra.map(({ task }) => {
        var _a;
        return (_a = task == null ? void 0 : task.name) != null ? _a : "";
      }))]) });
    }
    return true;
  }

  // src/run/advance.ts
  function advance(given, lease, record2, { seconds, sheet }) {
    if (record2.state === "ended") return record2;
    const job = withMovedColumns(withMatch(given, record2), record2);
    const { clock: clock2, documentStore: documentStore2, history, triggers } = job.ports;
    noteLastWriter(job.ports, record2.id);
    const opened = sheet != null ? sheet : openOrPause(job, record2);
    const until = seconds === null ? job.deadline : Math.min(job.deadline, clock2.now() + seconds * 1e3);
    const run = openRun({ job, lease, record: record2, sheet: opened, until });
    const silence = record2.silence && triedNow(record2.silence, clock2.now());
    const senders = withSender(record2.senders, job.account.userId);
    run.update({ pause: null, waiting: null, silence, senders });
    let hasMore = false;
    try {
      clearMisplacedIds(run, opened.misplaced);
      if (opened.hasCopies) doubtCopiedRows(run);
      doubtRestoredRows(run);
      hasMore = work(run);
    } catch (error) {
      if (isChangedMatch(error)) run.update({ pause: pauseForPerson(error.message) });
      if (!(error instanceof HeldBackError)) throw error;
      run.update({ pause: pauseFor(error, record2.pause, clock2.now()) });
    } finally {
      run.session.gate.close();
      saveAtEnd(run);
    }
    if (hasMore && !run.session.overtaken) return advance(given, lease, run.record, { seconds });
    if (run.record.state === "ended" && !run.session.overtaken) {
      closeRun(job.ports, record2.id);
      forgetStop(documentStore2, record2.id);
      history.add(run.record);
      forgetOldRuns(job.ports);
      if (run.record.trigger !== null) triggers.runEnded(!hasOpenRun(job.ports));
    }
    return run.record;
  }
  function isChangedMatch(error) {
    return error instanceof UserError && error.code === "match";
  }
  function openOrPause(job, record2) {
    try {
      return openSheet(job, record2.id);
    } catch (error) {
      const { documentStore: documentStore2 } = job.ports;
      if (isChangedMatch(error)) writePause(documentStore2, record2.id, pauseForPerson(error.message));
      throw error;
    }
  }
  function withSender(senders, userId2) {
    return userId2 === "" || senders.includes(userId2) ? [...senders] : [...senders, userId2];
  }
  function hasOpenRun({ documentStore: documentStore2, user }) {
    const me = user();
    return openRuns(documentStore2).some(({ by, trigger }) => by === me && trigger !== null);
  }
  function hasUnseenRows({ job, sheet, record: record2 }) {
    if (record2.stop !== null || sheet.entries.length >= record2.total) return false;
    const known = new Set(sheet.entries.map(({ key: key2 }) => key2));
    return openSheet(job, record2.id).entries.some(({ key: key2, status }) => status === "Queued" && !known.has(key2));
  }
  function work(run) {
    const { clock: clock2, documentStore: documentStore2 } = run.job.ports;
    if (run.record.state === "sending") {
      const end = sendQueued(run, lookUpNow);
      if (end.kind === "paused") return false;
      if (end.kind === "stopped") {
        run.update({ stop: end.stop });
        forgetStop(documentStore2, run.record.id);
      }
      run.update({ state: "checking", sentAt: clock2.now() });
    }
    if (!verify(run, secondsToLook(run))) return false;
    if (!needsKeys(run.record.stop) && !checkRefusals(run)) return false;
    if (hasUnseenRows(run)) {
      run.update({ state: "sending", sentAt: null });
      return true;
    }
    run.update({ state: "ended", silence: null, waiting: null });
    run.sent.spendAll();
    return false;
  }
  function secondsToLook({ record: record2, job }) {
    var _a;
    const isStoppedInSilence = ((_a = record2.stop) == null ? void 0 : _a.code) === "user" && record2.silence !== null;
    return needsKeys(record2.stop) || isStoppedInSilence ? 0 : job.settings.readBackSeconds;
  }

  // src/core/mapping/guessed-columns.ts
  var NOT_GUESSED = ["saved", "ignored", "none"];
  function guessedColumns({ columns }) {
    var _a;
    const times = /* @__PURE__ */ new Map();
    for (const { header } of columns) times.set(trimText(header), ((_a = times.get(trimText(header))) != null ? _a : 0) + 1);
    return Object.fromEntries(
      columns.flatMap(
        ({ header, field, how }) => field === null || NOT_GUESSED.includes(how) || times.get(trimText(header)) !== 1 ? [] : [[trimText(header), field]]
      )
    );
  }
  function guessesByCells({ columns }) {
    return columns.flatMap(
      ({ column, header, field, how, why }) => field === null || how !== "content" ? [] : [
        `Column ${columnLetter(column)}, ${quote(header)}, is taken for ${fieldLabel(field)}, because ${why}. If that is wrong, choose otherwise under “Match columns”.`
      ]
    );
  }

  // src/run/record/at-one-moment.ts
  function atOneMoment(store) {
    let values = null;
    return {
      get: (key2) => {
        var _a;
        values != null ? values : values = new Map(Object.entries(store.getAll()));
        return (_a = values.get(key2)) != null ? _a : null;
      }
    };
  }

  // src/run/plan/row-eligibility.ts
  var SENDABLE = {
    rows: ["Invalid", "Failed", "Skipped"],
    new: ["Invalid", "Skipped"],
    // A row that was half typed when the schedule looked is Invalid, and is sent once it is complete.
    scheduled: ["Invalid"],
    failed: ["Failed"],
    unverified: [],
    missing: [],
    again: ["Deleted"],
    "look-first": ["Invalid", "Skipped"]
  };
  var TAKES_IN_DOUBT = ["new", "unverified", "missing", "look-first"];
  var TAKES_BLANK = ["rows", "new", "scheduled", "look-first"];
  var UNSETTLED = ["Queued", "Sending", "Accepted", "Unknown"];
  var OTHERS_ROWS = ["OpenRun", "OpenElsewhere", "OtherAccount"];
  var HAS_TASK = [
    "unverified",
    "Queued",
    "Sending",
    "Accepted",
    "Created",
    "Unknown",
    "IdOnly",
    "ForeignId",
    ...OTHERS_ROWS
  ];
  function hasIdOnly(row, { mapping, own }) {
    if (mapping.statusColumn !== null && !own.isRestoring) return false;
    if (shown(row, mapping.taskIdColumn).trim() === "") return false;
    const read = parseStatus(shown(row, mapping.statusColumn));
    return read.kind === "blank" || isRestoredAndMarked(row, mapping.statusColumn);
  }
  function hasForeignId(row, { mapping, own }) {
    const id = shown(row, own.foreignIds).trim().toLowerCase();
    return isGuid(id) && parseStatus(shown(row, mapping.statusColumn)).kind === "blank";
  }
  function isRestoredAndMarked(row, column) {
    const text2 = shown(row, column);
    const read = parseStatus(text2);
    return read.kind === "status" && read.reason === RESTORED && hasMark(text2);
  }
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
    const sent = new Set(created.filter(({ hasId }) => hasId).map(({ key: key2 }) => key2));
    return new Set(created.filter(({ key: key2, hasId }) => !hasId && sent.has(key2)).map(({ row }) => row));
  }
  function copiedInDoubt(rows, { mapping }) {
    const bearers = /* @__PURE__ */ new Map();
    for (const row of rows) {
      const read = parseStatus(shown(row, mapping.statusColumn));
      if (read.kind !== "status" || read.token === null) continue;
      const key2 = formatToken(read.token);
      const known = bearers.get(key2);
      if (known === void 0) bearers.set(key2, [row]);
      else known.push(row);
    }
    return new Set([...bearers.values()].filter(({ length }) => length > 1).flat());
  }
  function saysCopied(reason) {
    return reason.startsWith(COPIED_IN_DOUBT);
  }
  function ofDoubt(told2, token, target, places2) {
    const place2 = token === null ? null : places2.of(token.runId);
    if ((place2 == null ? void 0 : place2.kind) === "open-here") return "OpenRun";
    if ((place2 == null ? void 0 : place2.kind) === "open-elsewhere") return "OpenElsewhere";
    if (token !== null && places2.isOtherAccount(token.runId)) return "OtherAccount";
    return TAKES_IN_DOUBT.includes(target.kind) ? "unverified" : told2;
  }
  function eligibilityOf(row, head, { target, lastWriter, places: places2 }, copies) {
    if (hasIdOnly(row, head)) return "IdOnly";
    if (hasForeignId(row, head)) return "ForeignId";
    const read = parseStatus(shown(row, head.mapping.statusColumn));
    const token = read.kind === "status" ? read.token : null;
    if (copies.has(row) || mayMislead(row, head, lastWriter)) return ofDoubt("Unknown", token, target, places2);
    const takesBlank = TAKES_BLANK.includes(target.kind);
    if (read.kind === "blank") return takesBlank ? "sendable" : "untouched";
    if (read.kind === "foreign") return "Other";
    const { status } = read;
    if (token === null && saysCopied(read.reason)) return status;
    if (UNSETTLED.includes(status)) {
      const place2 = token === null ? null : places2.of(token.runId);
      const isNew = status === "Queued" && (place2 == null ? void 0 : place2.kind) === "ended-here" && token !== null && places2.isNeverSent(token);
      if (isNew) return takesBlank ? "sendable" : status;
      return ofDoubt(status, token, target, places2);
    }
    const isMeant2 = target.kind !== "again" || (token == null ? void 0 : token.runId) === target.runId;
    return isMeant2 && SENDABLE[target.kind].includes(status) ? "sendable" : status;
  }
  function neverTold(checked) {
    return { checked, status: "Unknown", token: null, reference: null };
  }
  function unverifiedRowOf(row, checked, head, copies, sharers) {
    var _a;
    const status = shown(row, head.mapping.statusColumn);
    const read = parseStatus(status);
    const isOwn2 = read.kind === "status" && splitMark(status.trim()).mark === null;
    if (!isOwn2) return neverTold(checked);
    const { token } = read;
    const copied = saysCopied(read.reason) || sharers.has(row) ? { isCopied: true } : {};
    const reference = (_a = referenceIn(read.reason)) != null ? _a : token === null ? null : formatToken(token);
    if (read.status !== "Created") return { checked, status: read.status, token, reference, ...copied };
    return { checked, status: copies.has(row) ? "Unknown" : "Accepted", token, reference, ...copied };
  }

  // src/run/plan/ambiguous-rows.ts
  var rootOf = ({ checked }) => {
    var _a;
    return (_a = checked.duplicateOf) != null ? _a : checked.rowNumber;
  };
  function withAmbiguousRows(rows, head, { settings, target }) {
    var _a;
    const mayHide = ["sendable", "Failed"];
    const marked2 = rows.filter(
      ({ row, eligibility: eligibility2 }) => mayHide.includes(eligibility2) && hasMark(shown(row, head.mapping.statusColumn))
    );
    if (marked2.length === 0) return [...rows];
    const withTask = new Set(rows.filter((row) => HAS_TASK.includes(row.eligibility)).map(rootOf));
    const digestOf2 = ({ row }) => rowDigest(displays(row), head.mapping);
    const equals = /* @__PURE__ */ new Map();
    for (const row of rows) {
      const digest3 = digestOf2(row);
      equals.set(digest3, ((_a = equals.get(digest3)) != null ? _a : 0) + 1);
    }
    const isAmbiguous = (row) => {
      var _a2;
      if (settings.sendDuplicates || row.eligibility === "Failed") return ((_a2 = equals.get(digestOf2(row))) != null ? _a2 : 0) > 1;
      const isRepeat = shown(row.row, head.mapping.statusColumn).startsWith("Skipped");
      return isRepeat && !withTask.has(rootOf(row));
    };
    const ambiguous2 = new Set(marked2.filter(isAmbiguous));
    const eligibility = TAKES_IN_DOUBT.includes(target.kind) ? "unverified" : "Unknown";
    return rows.map((row) => ambiguous2.has(row) ? { ...row, eligibility } : row);
  }

  // src/core/count-of.ts
  function countOf2(number4, one, many = `${one}s`) {
    return `${String(number4).replace(/\B(?=(\d{3})+$)/g, ",")} ${number4 === 1 ? one : many}`;
  }

  // src/run/plan/describe-places.ts
  function placedRows(rows, { mapping }) {
    return rows.flatMap(({ row, eligibility }) => {
      const read = parseStatus(shown(row, mapping.statusColumn));
      if (read.kind !== "status" || read.token === null) return [];
      return [{ status: read.status, runId: read.token.runId, eligibility }];
    });
  }
  var sheetOf = (places2, runId) => {
    var _a;
    const name = (_a = places2.record(runId)) == null ? void 0 : _a.sheetName;
    return name === void 0 ? "another sheet" : `the sheet “${shorten2(name)}”`;
  };
  function accountOf(run) {
    var _a;
    const name = (_a = run == null ? void 0 : run.account.name) != null ? _a : "";
    return name === "" ? "another LeadSquared account" : shorten2(name);
  }
  function ofOpenRun(places2, { run }, number4) {
    const whose = run.byName === "" ? "" : ` of ${shorten2(run.byName)}`;
    const rows = countOf2(number4, "row belongs", "rows belong");
    if (places2.isOtherAccount(run.id)) {
      return `${rows} to run ${run.id}${whose}, which is going on with keys of ${accountOf(run)}: no other run takes them. When it stands still, somebody with keys of that account can take it over, and anybody can stop it in the sidebar.`;
    }
    return places2.isMine(run) ? `${rows} to your run ${run.id}, which has not ended: no other run takes them. Open the sidebar to go on with it, or to stop it.` : `${rows} to run ${run.id}${whose}, which is going on: no other run takes them. When it stands still, take it over or stop it in the sidebar.`;
  }
  function ofOthers(places2, { runId, eligibility }, number4) {
    const place2 = places2.of(runId);
    if (eligibility === "OpenRun" && "run" in place2) return ofOpenRun(places2, place2, number4);
    if (eligibility === "OpenElsewhere") {
      return `${countOf2(number4, "row was", "rows were")} copied or moved here from ${sheetOf(places2, runId)}, where run ${runId} has not ended, and ${number4 === 1 ? "is" : "are"} left alone. Wait until it has, or clear the status of those that you want to send from here.`;
    }
    const account2 = accountOf(places2.record(runId));
    return `${countOf2(number4, "row was", "rows were")} sent to ${account2} by run ${runId}, and your keys are those of another account, which can tell nothing of that. Somebody with keys of ${account2} has to choose “Send all new rows”.`;
  }
  function originOf(places2, runId) {
    const { kind } = places2.of(runId);
    if (kind === "other-file") return "another spreadsheet";
    return kind === "other-sheet" || kind === "open-elsewhere" ? sheetOf(places2, runId) : null;
  }
  function ofCreated(places2, { runId }, number4) {
    const origin = originOf(places2, runId);
    if (origin === null) return null;
    return `${countOf2(number4, "row that says Created was", "rows that say Created were")} copied or moved here from ${origin}, which has sent ${number4 === 1 ? "it. It is" : "them. They are"} not sent again; clear the status of those that you want to send as tasks of their own.`;
  }
  function ofWaiting(places2, { runId, status, eligibility }, number4) {
    const { kind } = places2.of(runId);
    if (kind === "ended-here" && status === "Sending") return null;
    const origin = originOf(places2, runId);
    const from = origin !== null ? `copied or moved here from ${origin}` : kind === "ended-here" ? `left by run ${runId}, which has ended: an older version of the sheet was put back, or rows were copied` : "left by a run that is not known any more";
    const rows = countOf2(number4, "row says", "rows say");
    const whether = number4 === 1 ? "Whether it was sent" : "Whether they were sent";
    const so = number4 === 1 ? "so it is" : "so they are";
    const then = eligibility === "unverified" ? "looked up in LeadSquared, and not sent." : `not sent; “Send all new rows” has ${number4 === 1 ? "it" : "them"} looked up in LeadSquared.`;
    return `${rows} ${status}, ${from}. ${whether} is not known here, ${so} ${then}`;
  }
  function noteOf(places2, row, rows) {
    const note = (kind, text2) => text2 === null ? null : { kind, rows, text: text2 };
    const others = OTHERS_ROWS.find((kind) => kind === row.eligibility);
    if (others !== void 0) return note(others, ofOthers(places2, row, rows));
    if (row.eligibility === "Created") return note("settled-elsewhere", ofCreated(places2, row, rows));
    const isWaiting = row.status === "Queued" || row.status === "Sending";
    const isToBeSent = row.eligibility === "sendable" || row.eligibility === "untouched";
    return isWaiting && !isToBeSent ? note("waiting", ofWaiting(places2, row, rows)) : null;
  }
  function count2(tallies, key2, row, more) {
    const known = tallies.get(key2);
    if (known === void 0) tallies.set(key2, { row, number: more });
    else known.number += more;
  }
  function describePlaces(rows, head, places2) {
    const alike = /* @__PURE__ */ new Map();
    for (const row of placedRows(rows, head)) count2(alike, JSON.stringify(row), row, 1);
    const said = /* @__PURE__ */ new Map();
    for (const { row, number: number4 } of alike.values()) {
      const note = noteOf(places2, row, 2);
      if (note !== null) count2(said, note.text, row, number4);
    }
    return [...said.values()].flatMap(({ row, number: number4 }) => {
      var _a;
      return (_a = noteOf(places2, row, number4)) != null ? _a : [];
    });
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
    for (const [place2, line] of formulas.slice(0, ROWS_LOOKED_AT).entries()) {
      for (const [column, formula] of line.entries()) {
        const name = (_a = BRINGING.exec(formula)) == null ? void 0 : _a[1];
        const isFilled = ((_d = (_c = (_b = read[place2]) == null ? void 0 : _b.cells[column]) == null ? void 0 : _c.display) != null ? _d : "") !== "";
        if (name === void 0 || ((_e = formulas[place2 + 1]) == null ? void 0 : _e[column]) !== "" || !isFilled) continue;
        return { cell: cellName(headerRow + place2, column), name: name.toUpperCase() };
      }
    }
    return null;
  }
  function describeFormulaSource({ cell, name }) {
    return `These rows come from the formula in ${cell} (${name}). When they move, the status beside them stays where it is, so a row may be sent twice, or not at all. Copy the rows, paste them as values (Ctrl+Shift+V) into another sheet, and send them from there.`;
  }

  // src/run/plan/hidden-rows.ts
  function textOf2(row) {
    const texts2 = displays(row);
    const filled = texts2.reduce((end, text2, column) => text2 === "" ? end : column + 1, 0);
    return texts2.slice(0, filled).join("\0");
  }
  function findHidden(table, rows, before) {
    if (before !== null && rows.every((row) => before.shown.get(row.rowNumber) === textOf2(row))) return before;
    const found = table.hiddenRows(rows.map((row) => row.rowNumber));
    return { ...found, shown: new Map(rows.map((row) => [row.rowNumber, textOf2(row)])) };
  }

  // src/run/plan/place.ts
  var Places = class {
    constructor(from) {
      this.from = from;
      this.listed = null;
      this.found = /* @__PURE__ */ new Map();
      this.sent = /* @__PURE__ */ new Map();
    }
    of(runId) {
      const before = this.found.get(runId);
      if (before !== void 0) return before;
      const place2 = this.decide(runId);
      this.found.set(runId, place2);
      return place2;
    }
    isNeverSent({ runId, index }) {
      const sent = this.sentOf(runId);
      return sent !== null && !sent.isSpent(index);
    }
    mayBeLetOut({ runId, index }) {
      var _a, _b;
      return (_b = (_a = this.sentOf(runId)) == null ? void 0 : _a.has(index)) != null ? _b : true;
    }
    isOtherAccount(runId) {
      var _a, _b;
      const { account: account2 } = this.from;
      const its = (_b = (_a = this.runs().get(runId)) == null ? void 0 : _a.account) != null ? _b : "";
      return account2 !== null && its !== "" && its !== account2;
    }
    isMine({ by }) {
      return by === this.from.user();
    }
    record(runId) {
      return readRecord(this.from.documentStore, runId);
    }
    runsHere(most) {
      const { sheetId } = this.from;
      const here = [...this.runs().values()].filter(({ sheet }) => sheet === sheetId);
      return here.slice(-most).reverse().flatMap(({ id }) => {
        var _a;
        return (_a = this.record(id)) != null ? _a : [];
      });
    }
    sample(runId) {
      return readSample(this.from.documentStore, runId);
    }
    sentOf(runId) {
      let sent = this.sent.get(runId);
      if (sent === void 0) {
        sent = SentTokens.read(this.from.documentStore, runId);
        this.sent.set(runId, sent);
      }
      return sent;
    }
    runs() {
      var _a;
      (_a = this.listed) != null ? _a : this.listed = new Map(listRuns(this.from.documentStore).map((run) => [run.id, run]));
      return this.listed;
    }
    decide(runId) {
      const { fileId, sheetId } = this.from;
      if (!isOfFile(runId, fileId)) return { kind: "other-file" };
      const listed2 = this.runs().get(runId);
      if (listed2 === void 0) return { kind: "unknown" };
      const isHere = listed2.sheet === sheetId;
      if (listed2.open) {
        const run = this.record(runId);
        if (run === null) return { kind: "unknown" };
        if (run.state !== "ended") return { kind: isHere ? "open-here" : "open-elsewhere", run };
      }
      if (isHere) return { kind: "ended-here" };
      return { kind: listed2.sheet < 0 ? "unknown" : "other-sheet" };
    }
  };
  function placesOf2({ ports, account: account2 = null }) {
    const { fileId, table, user } = ports;
    return new Places({
      // First asked after the rows were read: a run is listed before the first row bears its token.
      documentStore: atOneMoment(ports.documentStore),
      fileId,
      sheetId: table.sheetId,
      account: account2 === null ? null : account2.hash,
      user
    });
  }

  // src/run/plan/put-back.ts
  var RUNS_LOOKED_AT = 8;
  var SENT = ["Created", "Accepted", "Sending"];
  function rowsShown(read, { mapping }) {
    var _a;
    const byRun = /* @__PURE__ */ new Map();
    for (const row of read) {
      const status = parseStatus(shown(row, mapping.statusColumn));
      if (status.kind !== "status" || status.token === null) continue;
      const { runId } = status.token;
      const rows = (_a = byRun.get(runId)) != null ? _a : { sent: 0, all: 0 };
      rows.all++;
      if (SENT.includes(status.status)) rows.sent++;
      byRun.set(runId, rows);
    }
    return byRun;
  }
  function sentBy({ created, accepted, sending, unknown: unknown2 }, isPartly) {
    return created + accepted + sending + (isPartly ? 0 : unknown2);
  }
  function withoutTrace(rows, { mapping }) {
    return rows.filter((row) => {
      const read = parseStatus(shown(row, mapping.statusColumn));
      return read.kind === "blank" && shown(row, mapping.taskIdColumn).trim() === "";
    });
  }
  function findPutBack(read, toSend, head, { places: places2, zone }) {
    const blank = withoutTrace(toSend, head);
    if (blank.length === 0) return [];
    const runs = places2.runsHere(RUNS_LOOKED_AT);
    if (runs.length === 0) return [];
    const shownRows = rowsShown(read, head);
    const gone = runs.flatMap((run) => {
      var _a;
      return goneFrom(run, (_a = shownRows.get(run.id)) != null ? _a : { sent: 0, all: 0 }, places2);
    });
    if (gone.length === 0) return [];
    const digests = new Set(blank.map((row) => rowDigest(displays(row), head.mapping)));
    return gone.flatMap(({ run, sent, missing: missing2, isPartly, sample }) => {
      const hits = sample.filter(({ digest: digest3 }) => digests.has(digest3)).length;
      if (hits === 0) return [];
      const share = Math.max(1, Math.round(hits / sample.length * sent));
      const rows = Math.min(missing2, blank.length, share);
      const { id, since, senders, startedAt } = run;
      return [{ run: { id, since, senders }, began: formatWall(zone.toWall(startedAt)), sent, rows, isPartly }];
    });
  }
  function goneFrom(run, still, places2) {
    const isPartly = still.all > 0;
    const sent = sentBy(run.counts, isPartly);
    const missing2 = sent - still.sent;
    if (missing2 <= 0) return [];
    const sample = places2.sample(run.id).filter(({ index }) => places2.mayBeLetOut({ runId: run.id, index }));
    return sample.length === 0 ? [] : [{ run, sent, missing: missing2, isPartly, sample }];
  }
  function describePutBack({ run, began, sent, rows, isPartly }) {
    const gone = isPartly ? "not all of them show it any more" : "none of them shows it any more";
    const equal = rows === 1 ? "1 of those to be sent now is equal to one of them" : `about ${countOf2(rows, "of those", "of those")} to be sent now are equal to them`;
    return `Run ${run.id} sent ${countOf2(sent, "row")} of this sheet on ${began}; ${gone}, and ${equal}. If an older version of the sheet was put back, they have their tasks already: have them looked up in LeadSquared first, or put the newer version back (File > Version history).`;
  }

  // src/run/record/other-looks.ts
  var RECENT_MS = 3600 * 1e3;
  var LONGEST_RUN_MS = 24 * RECENT_MS;
  var MOST_ASKED = 12;
  var MOST_FORGOTTEN = 3;
  function isRecent(store, run, now) {
    var _a, _b;
    if (run.open) return true;
    if (now - run.since > LONGEST_RUN_MS) return false;
    return now - ((_b = (_a = readRecord(store, run.id)) == null ? void 0 : _a.workedAt) != null ? _b : run.since) < RECENT_MS;
  }
  function looksElsewhere(store, now) {
    const runs = listRuns(store);
    const asked = /* @__PURE__ */ new Set([...runs.filter(({ open }) => open), ...runs.slice(-MOST_ASKED)]);
    const digests = /* @__PURE__ */ new Set();
    for (const run of asked) {
      if (!isRecent(store, run, now)) continue;
      const looks = readLooks(store, run.id);
      if (looks === null) return null;
      for (const look of looks) digests.add(look);
    }
    return digests;
  }
  function forgetLooks(store, now) {
    const old = listRuns(store).filter(({ open, since }) => !open && now - since >= RECENT_MS);
    for (const run of old.slice(-MOST_FORGOTTEN)) if (!isRecent(store, run, now)) removeLooks(store, run.id);
  }

  // src/run/plan/carriers.ts
  var NO_CARRIERS = { rows: /* @__PURE__ */ new Set(), again: 0, alike: 0, elsewhere: 0 };
  function alikeAmong(tasks, looks) {
    const alike = /* @__PURE__ */ new Set();
    const due = (task) => {
      var _a;
      return (_a = task.due) != null ? _a : Number.POSITIVE_INFINITY;
    };
    const sorted = [...tasks].sort((a, b) => due(a) === due(b) ? 0 : due(a) - due(b));
    const open = sorted.filter((task) => task.due === null);
    for (const [place2, task] of sorted.entries()) {
      const next = sorted[place2 + 1];
      const rivals = next === void 0 || next === open[0] ? open : [next, ...open.slice(0, 1)];
      for (const rival of rivals) {
        if (rival === task || !mayCoincide(task, rival, looks)) continue;
        alike.add(task);
        alike.add(rival);
      }
    }
    return alike;
  }
  function alikeOf(tasks, looks) {
    const byLook = /* @__PURE__ */ new Map();
    for (const task of tasks) {
      const same = byLook.get(lookOf(task));
      if (same === void 0) byLook.set(lookOf(task), [task]);
      else same.push(task);
    }
    return new Set(
      [...byLook.values()].flatMap((same) => same.length < 2 ? [] : [...alikeAmong(same, looks)])
    );
  }
  function carriersOf(ready, { again, inDoubt: inDoubt2, elsewhere, looks }) {
    const tasks = ready.flatMap(({ task }) => task != null ? task : []);
    const alike = alikeOf([...tasks, ...inDoubt2], looks);
    const rows = /* @__PURE__ */ new Set();
    const counts = { again: 0, alike: 0, elsewhere: 0 };
    for (const { rowNumber: rowNumber2, task } of ready) {
      if (task === null) continue;
      const isElsewhere = () => elsewhere === null || elsewhere.size > 0 && digestsNear(task, looks).some((digest3) => elsewhere.has(digest3));
      const why = again.has(rowNumber2) ? "again" : alike.has(task) ? "alike" : isElsewhere() ? "elsewhere" : null;
      if (why === null) continue;
      rows.add(rowNumber2);
      counts[why]++;
    }
    return { rows, ...counts };
  }

  // src/run/plan/rows-that-carry.ts
  var NOTHING_KNOWN = { elsewhere: /* @__PURE__ */ new Set(), appointments: /* @__PURE__ */ new Set() };
  function needsReferences({ reference }) {
    return referenceRule(reference.place).when === "needed";
  }
  function knownLooks(store, now) {
    return { elsewhere: looksElsewhere(store, now), appointments: readAppointmentTypes(store) };
  }
  function withAnyLooks(request2) {
    var _a;
    return { ...request2, references: { ...(_a = request2.references) != null ? _a : NOTHING_KNOWN, elsewhere: null } };
  }
  function carriersAmong({ ready, inDoubt: inDoubt2, rows, head }, {
    settings,
    now,
    references = NOTHING_KNOWN
  }) {
    if (!needsReferences(settings)) return NO_CARRIERS;
    const again = rows.filter((row) => keyIn(shown(row, head.mapping.statusColumn)) !== null);
    const { elsewhere, appointments } = references;
    return carriersOf(ready, {
      again: new Set(again.map(({ rowNumber: rowNumber2 }) => rowNumber2)),
      inDoubt: inDoubt2.flatMap(({ checked }) => {
        var _a;
        return (_a = checked.task) != null ? _a : [];
      }),
      elsewhere,
      looks: { appointments, now }
    });
  }

  // src/run/plan/shared-tasks.ts
  var NAMED3 = 3;
  function taskOf(row, { mapping }) {
    const status = shown(row, mapping.statusColumn);
    const read = parseStatus(status);
    if (read.kind !== "status" || read.status !== "Created") return null;
    const id = splitMark(shown(row, mapping.taskIdColumn).trim()).text.toLowerCase();
    return id === "" ? keyIn(status) : id;
  }
  function listOf(numbers) {
    const named2 = numbers.length <= NAMED3 + 1 ? numbers : numbers.slice(0, NAMED3);
    const more = numbers.length - named2.length;
    const items = [...named2.map(String), ...more > 0 ? [`${more} more`] : []];
    return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
  }
  function describeSharedTasks(read, meant, head) {
    var _a;
    const rows = /* @__PURE__ */ new Map();
    for (const row of read) {
      const task = taskOf(row, head);
      if (task !== null) rows.set(task, [...(_a = rows.get(task)) != null ? _a : [], row.rowNumber]);
    }
    const shared = [...rows.values()].filter((same) => same.length > 1 && same.some((row) => meant.has(row)));
    const more = shared.length - NAMED3;
    const note = (rows2, text2) => ({ kind: "shared", rows: rows2, text: text2 });
    return [
      ...shared.slice(0, NAMED3).map(
        (same) => note(
          same.length,
          `Rows ${listOf(same)} have one task together: one was copied with its status. None of them is sent again; clear the status of a copy to send it as a task of its own.`
        )
      ),
      ...more > 0 ? [
        note(
          more,
          `${countOf2(more, "more task stands", "more tasks stand")} in several rows in the same way.`
        )
      ] : []
    ];
  }

  // src/run/plan/plan.ts
  function isMeant(row, target) {
    return target.kind !== "rows" || target.spans.some((span) => row.rowNumber >= span.first && row.rowNumber <= span.last);
  }
  function noticesOf(head, read) {
    const { header, headerRow, headerSaid, mapping } = head;
    const own = [mapping.statusColumn, mapping.taskIdColumn];
    const beyond = cellsBeyondHeader(read.map(displays), header, headerRow + 1, own);
    const issues = mapping.problems.filter(({ code }) => code !== CELLS_BEYOND);
    return [
      ...headerSaid === null ? [] : [headerSaid],
      ...[...issues, ...beyond === null ? [] : [cellsBeyond(beyond)]].map(describeIssue)
    ];
  }
  function repeats(rows) {
    const keeper = /* @__PURE__ */ new Map();
    const keep2 = (row) => {
      if (!keeper.has(rootOf(row))) keeper.set(rootOf(row), row.checked.rowNumber);
    };
    for (const row of rows) if (HAS_TASK.some((how) => how === row.eligibility)) keep2(row);
    const repeated = /* @__PURE__ */ new Map();
    for (const row of rows) {
      if (row.eligibility !== "sendable") continue;
      keep2(row);
      const kept = keeper.get(rootOf(row));
      if (kept !== void 0 && kept !== row.checked.rowNumber) repeated.set(row.checked.rowNumber, kept);
    }
    return repeated;
  }
  function planRequest(job, target, seenBefore = null) {
    const { ports, settings } = job;
    const now = ports.clock.now();
    const notes = atOneMoment(ports.documentStore);
    return {
      settings,
      target,
      now,
      lastWriter: readLastWriter({ table: ports.table, documentStore: notes }),
      places: placesOf2(job),
      seenBefore,
      ...needsReferences(settings) ? { references: knownLooks(notes, now) } : {}
    };
  }
  function isOfCopiedFile(rows, { mapping }, places2) {
    return rows.some((row) => {
      const token = tokenIn(shown(row, mapping.statusColumn));
      return token !== null && places2.of(token.runId).kind === "other-file";
    });
  }
  function wasSentFromHere({ reference }, places2) {
    const token = parseToken(reference != null ? reference : "");
    return token === null || !COPIED_FROM.includes(places2.of(token.runId).kind);
  }
  var COPIED_FROM = ["other-file", "other-sheet", "open-elsewhere"];
  function withoutCopies2(rows, { mapping }, { kind }) {
    if (kind !== "again") return [...rows];
    const seen = /* @__PURE__ */ new Set();
    return rows.map((item) => {
      const key2 = keyIn(shown(item.row, mapping.statusColumn));
      if (item.eligibility !== "sendable" || key2 === null || !seen.has(key2)) {
        if (item.eligibility === "sendable" && key2 !== null) seen.add(key2);
        return item;
      }
      return { ...item, eligibility: "Deleted" };
    });
  }
  function makePlan(table, head, request2) {
    var _a, _b, _c, _d;
    const { settings, target, now, places: places2, seenBefore, readBefore } = request2;
    const read = (_a = readBefore == null ? void 0 : readBefore.read) != null ? _a : readData(table, head);
    const rows = read.filter((row) => isMeant(row, target));
    const checked = checkRows(rows, checkContext(table, head, settings, now));
    const aside = checked.filter((row) => row.aside !== void 0).length;
    const copies = copiedAfterSending(read, head);
    const sharers = copiedInDoubt(read, head);
    const judged = rows.flatMap((row, place2) => {
      const result = checked[place2];
      if (result === void 0 || result.blank) return [];
      return [{ row, checked: result, eligibility: eligibilityOf(row, head, request2, copies) }];
    });
    const all2 = withoutCopies2(withAmbiguousRows(judged, head, request2), head, target);
    const sendable = all2.filter((item) => item.eligibility === "sendable");
    const knownHidden = settings.sendHiddenRows ? null : findHidden(
      table,
      sendable.map((item) => item.row),
      seenBefore
    );
    const hidden2 = (_b = knownHidden == null ? void 0 : knownHidden.hidden) != null ? _b : /* @__PURE__ */ new Set();
    const visible = all2.filter((item) => !hidden2.has(item.checked.rowNumber));
    const repeated = settings.sendDuplicates ? /* @__PURE__ */ new Map() : repeats(visible);
    const seen = visible.flatMap((item) => item.eligibility === "sendable" ? [item.checked] : []);
    const leftAlone2 = /* @__PURE__ */ new Map();
    for (const { eligibility: how } of all2) {
      if (!TAKES_BLANK.includes(target.kind) || how === "untouched") continue;
      if (how !== "sendable" && how !== "unverified") leftAlone2.set(how, ((_c = leftAlone2.get(how)) != null ? _c : 0) + 1);
    }
    const ready = seen.filter((row) => row.task !== null && !repeated.has(row.rowNumber));
    const looksFirst = target.kind === "look-first";
    const inDoubt2 = [
      ...all2.flatMap(
        (item) => item.eligibility === "unverified" ? [unverifiedRowOf(item.row, item.checked, head, copies, sharers)] : []
      ).filter((row) => target.kind !== "missing" || row.isCopied !== true && wasSentFromHere(row, places2)),
      ...looksFirst ? ready.map((row) => ({ ...neverTold(row), isPutBack: true })) : []
    ];
    const toSend = new Set(ready.map(({ rowNumber: rowNumber2 }) => rowNumber2));
    const meant = new Set(all2.map(({ checked: { rowNumber: rowNumber2 } }) => rowNumber2));
    return {
      read,
      filled: all2.filter((item) => item.eligibility !== "untouched").length,
      ready: looksFirst ? [] : ready,
      invalid: seen.filter((row) => row.task === null),
      duplicates: seen.flatMap((row) => {
        const kept = repeated.get(row.rowNumber);
        return row.task === null || kept === void 0 ? [] : [{ ...row, duplicateOf: kept }];
      }),
      hidden: [...hidden2],
      knownHidden,
      notices: noticesOf(head, read),
      byCells: guessesByCells(head.mapping),
      guessed: guessedColumns(head.mapping),
      formulaSource: readBefore === void 0 ? formulaSourceOf(table, head, read) : readBefore.formulaSource,
      places: [...describePlaces(all2, head, places2), ...describeSharedTasks(read, meant, head)],
      putBack: findPutBack(
        read,
        rows.filter(({ rowNumber: rowNumber2 }) => toSend.has(rowNumber2)),
        head,
        { places: places2, zone: table.zone }
      ),
      leftAlone: leftAlone2,
      ...head.own.foreignIds === null ? {} : { foreignIdHeader: (_d = head.header[head.own.foreignIds]) != null ? _d : "" },
      ...aside > 0 ? { aside } : {},
      idOnly: read.filter((row) => hasIdOnly(row, head)).map(({ rowNumber: rowNumber2 }) => rowNumber2),
      inDoubt: inDoubt2,
      carriers: carriersAmong(
        { ready: looksFirst ? [] : ready, inDoubt: inDoubt2, rows, head },
        isOfCopiedFile(read, head, places2) ? withAnyLooks(request2) : request2
      )
    };
  }

  // src/run/plan/stable-plan.ts
  function reads(row, texts2) {
    return row !== void 0 && texts2.every((text2, column) => {
      var _a;
      return text2 === ((_a = row.cells[column]) == null ? void 0 : _a.display);
    });
  }
  function isUnchanged2(table, { headerRow, header: before, size }, rows) {
    const [header = [], ...lines] = table.readTexts({ first: headerRow, last: size.lastRow }, size.columns);
    return before.every((text2, column) => text2 === header[column]) && lines.length === rows.length && lines.every((texts2, place2) => reads(rows[place2], texts2));
  }
  function planAgain(job, target, { head, plan: before }) {
    const { table } = job.ports;
    const ready = asReadySheet(table, head, job.settings);
    if (ready === null) return null;
    const plan2 = makePlan(table, head, {
      ...planRequest(job, target, before.knownHidden),
      readBefore: before
    });
    if (clearStrays(table, head, plan2.read.map(displays))) return null;
    return isUnchanged2(table, head, plan2.read) ? { ...ready, plan: plan2 } : null;
  }
  function stablePlan(job, target, before = null) {
    var _a;
    const { table } = job.ports;
    const again = before === null ? null : planAgain(job, target, before);
    if (again !== null) return again;
    let seenBefore = (_a = before == null ? void 0 : before.plan.knownHidden) != null ? _a : null;
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
    const repeats2 = (row) => `${REPEATS} ${row} in every field. Change it, or delete it if it is one too many.`;
    return [
      ...plan2.invalid.map((row) => [row.rowNumber, invalidStatus(row)]),
      ...plan2.duplicates.map(
        (row) => [row.rowNumber, formatStatus("Skipped", null, repeats2(row.duplicateOf))]
      )
    ];
  }
  function restored({ idOnly }) {
    return idOnly.map((row) => [row, formatStatus("Created", null, RESTORED)]);
  }
  function queued(plan2, runId) {
    return plan2.ready.map((row, place2) => [row.rowNumber, formatStatus("Queued", { runId, index: place2 + 1 })]);
  }
  function adopted(plan2, runId) {
    return plan2.inDoubt.map(({ checked, status, reference, isCopied }, place2) => {
      const token = { runId, index: plan2.ready.length + place2 + 1 };
      const why = isCopied === true ? COPIED_IN_DOUBT : "to be looked up in LeadSquared.";
      const reason = reference === null ? why : `${why} ${referenceText(reference)}`;
      return [checked.rowNumber, formatStatus(status === "Accepted" ? "Accepted" : "Unknown", token, reason)];
    });
  }
  function writeStatuses(sheet, writer, texts2) {
    const { job, head, cells, plan: plan2, lease } = sheet;
    const { table } = job.ports;
    const before = snapshotOf(head, plan2.read);
    const hasMoved = writeVerified(table, {
      before,
      column: cells.statusColumn,
      texts: texts2,
      mark: { writer, tell: (line) => rowDigest(line, head.mapping) },
      fence: { holds: () => lease.renew(), instead: TWO_AT_ONCE },
      held: heldIn(plan2.read),
      headerRow: () => readHeadLeniently(table, job.settings).headerRow
    });
    if (hasMoved) return true;
    endRestoring(sheet);
    const { statusColumn, idColumn } = cells;
    updateNotes(table, [...plan2.invalid, ...plan2.duplicates, ...plan2.ready], before, [statusColumn, idColumn]);
    return false;
  }
  function endRestoring({ job, head }) {
    const { table } = job.ports;
    if (!head.own.isRestoring) return;
    if (readData(table, head).every((row) => !hasIdOnly(row, head))) markRestored(table);
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
      new Map([
        ...refusals(plan2),
        ...restored(plan2),
        ...corrected.map(({ rowNumber: rowNumber2 }) => [rowNumber2, ""])
      ])
    );
  }
  function enqueue(sheet, runId) {
    const { plan: plan2 } = sheet;
    return writeStatuses(
      sheet,
      runId,
      new Map([...refusals(plan2), ...restored(plan2), ...queued(plan2, runId), ...adopted(plan2, runId)])
    );
  }

  // src/run/queue/missing.ts
  var MISSING_WAIT_MS = 10 * MINUTE_MS;
  var BRIEF_MISSING_WAIT_MS = MINUTE_MS;
  var SOON_MS = 15e3;
  function isCertain(job, rows) {
    var _a;
    const { where } = referenceRule(job.settings.reference.place);
    if (((_a = readLookUpHabits(job).referencesKept) == null ? void 0 : _a.value.includes(where)) !== true) return false;
    const notes = /* @__PURE__ */ new Map();
    return rows.every(({ reference }) => {
      var _a2;
      const token = parseToken(reference != null ? reference : "");
      if (token === null) return false;
      const ofRun = (_a2 = notes.get(token.runId)) != null ? _a2 : ReferenceNotes.read(job.ports.documentStore, token.runId);
      notes.set(token.runId, ofRun);
      return ofRun.carries(token.index);
    });
  }
  function resendAfter(job, runs, certain) {
    const lastCall = Math.max(0, ...runs.map(({ sentAt, workedAt }) => sentAt != null ? sentAt : workedAt));
    const isQuick = certain && appearsWithin(readCallHabits(job), SOON_MS, job.ports.clock.now());
    return lastCall + (isQuick ? BRIEF_MISSING_WAIT_MS : MISSING_WAIT_MS);
  }

  // src/run/plan/ids-in-sheet.ts
  function runIdsIn(rows, { mapping }) {
    return rows.flatMap((row) => {
      const read = parseStatus(shown(row, mapping.statusColumn));
      if (read.kind !== "status") return [];
      const reference = referenceIn(read.reason);
      const tokens = [read.token, reference === null ? null : parseToken(reference)];
      return tokens.flatMap((token) => {
        var _a;
        return (_a = token == null ? void 0 : token.runId) != null ? _a : [];
      });
    });
  }

  // src/run/status/left-ids.ts
  function leftIds(rows, { mapping }) {
    return rows.flatMap((row) => {
      const read = parseStatus(shown(row, mapping.statusColumn));
      const id = shown(row, mapping.taskIdColumn).trim();
      return id !== "" && read.kind === "status" && read.status === "Deleted" && read.token !== null ? [id] : [];
    });
  }
  function clearIds(table, cells, ids) {
    if (ids.length === 0) return;
    cells.clearIds(ids);
    table.flush();
  }
  function clearLeftIds(table, { head, cells }, rows) {
    clearIds(table, cells, leftIds(rows, head));
  }

  // src/run/queue/inheritance.ts
  function inheritanceOf({ inDoubt: inDoubt2, putBack: putBack2 }, store, now) {
    if (inDoubt2.length === 0) return { since: now, senders: [], putBack: [] };
    const starts = new Map(listRuns(store).map(({ id, since }) => [id, since]));
    const runs = inDoubt2.some(({ isPutBack = false }) => isPutBack) ? putBack2.map(({ run }) => run) : [];
    const ofPutBack = runs.reduce((earliest, { since }) => Math.min(earliest, since), now);
    const origins = inDoubt2.map(({ token, isPutBack = false }) => {
      var _a;
      if (isPutBack) return ofPutBack;
      return token === null ? 0 : (_a = starts.get(token.runId)) != null ? _a : 0;
    });
    const takenOver = new Set(inDoubt2.flatMap(({ token }) => {
      var _a;
      return (_a = token == null ? void 0 : token.runId) != null ? _a : [];
    }));
    const before = [...takenOver].flatMap((runId) => {
      var _a, _b;
      return (_b = (_a = readRecord(store, runId)) == null ? void 0 : _a.putBack) != null ? _b : [];
    });
    return {
      // A later run that takes over what is still in doubt then must look as far back as this one.
      since: origins.reduce((a, b) => Math.min(a, b), now),
      senders: [...new Set(runs.flatMap(({ senders }) => senders))],
      putBack: [.../* @__PURE__ */ new Set([...runs.map(({ id }) => id), ...before])]
    };
  }

  // src/run/queue/new-record.ts
  function newRecord({ ports, account: account2 }, target, plan2, { id, now, since, senders, putBack: putBack2 }) {
    const total = plan2.ready.length + plan2.inDoubt.length;
    return {
      id,
      account: { hash: account2.hash, name: account2.organisation },
      by: ports.user(),
      byName: account2.userName,
      senders: [.../* @__PURE__ */ new Set([...senders, ...account2.userId === "" ? [] : [account2.userId]])],
      putBack: putBack2,
      scheduled: target.kind === "scheduled",
      trigger: null,
      workedAt: now,
      pause: null,
      sheetId: ports.table.sheetId,
      sheetName: ports.table.name,
      startedAt: now,
      since,
      state: "sending",
      total,
      counts: { ...NO_COUNTS, invalid: plan2.invalid.length, skipped: plan2.duplicates.length, queued: total },
      invalidAtStart: plan2.invalid.length,
      invalidLater: 0,
      skipped: plan2.duplicates.length,
      hidden: plan2.hidden.length,
      leftAlone: [...plan2.leftAlone.values()].reduce((sum2, number4) => sum2 + number4, 0),
      calls: 0,
      seconds: 0,
      silence: null,
      waiting: null,
      mailed: [],
      trustedRefusals: 0,
      lookAt: null,
      resendAfter: null,
      remark: null,
      consecutiveRejections: 0,
      sentAt: null,
      lookups: 0,
      answers: 0,
      pieces: [],
      telling: [],
      stop: null
    };
  }

  // src/run/queue/taken-up.ts
  function waitingRuns({ read, ready }, { mapping }) {
    const meant = new Set(ready.map(({ rowNumber: rowNumber2 }) => rowNumber2));
    return new Set(
      read.flatMap((row) => {
        var _a, _b;
        const status = parseStatus(shown(row, mapping.statusColumn));
        const waits2 = status.kind === "status" && status.status === "Queued" && meant.has(row.rowNumber);
        return waits2 ? (_b = (_a = status.token) == null ? void 0 : _a.runId) != null ? _b : [] : [];
      })
    );
  }
  function spentByTakingUp(store, plan2, head) {
    var _a;
    const properties = {};
    for (const runId of waitingRuns(plan2, head)) {
      const spent2 = SentTokens.read(store, runId);
      spent2 == null ? void 0 : spent2.spendAll();
      Object.assign(properties, (_a = spent2 == null ? void 0 : spent2.take()) != null ? _a : {});
    }
    return properties;
  }

  // src/run/queue/start-run.ts
  function checkedRows({ read, ready }, runId) {
    const rows = new Map(read.map((row) => [row.rowNumber, row]));
    return new Map(
      ready.flatMap((checked, place2) => {
        const row = rows.get(checked.rowNumber);
        return row === void 0 ? [] : [[formatToken({ runId, index: place2 + 1 }), { row, checked }]];
      })
    );
  }
  function referencesOf({ ready, carriers: carriers2 }, runId) {
    const indexes2 = ready.flatMap(({ rowNumber: rowNumber2 }, place2) => carriers2.rows.has(rowNumber2) ? [place2 + 1] : []);
    const looks = ready.flatMap(({ task }) => task === null ? [] : [dayDigest(task)]);
    return ReferenceNotes.begin(runId, looks, indexes2);
  }
  function digestsOf({ read, ready }, { mapping }) {
    const rows = new Map(read.map((row) => [row.rowNumber, row]));
    return ready.map(({ rowNumber: rowNumber2 }) => {
      const row = rows.get(rowNumber2);
      return row === void 0 ? "" : rowDigest(displays(row), mapping);
    });
  }
  function startRun(job, target, lease, before = null) {
    const { ports, settings } = job;
    const { clock: clock2, ids, documentStore: documentStore2, fileId } = ports;
    const remembered3 = listRuns(documentStore2).map((run) => run.id);
    const now = clock2.now();
    forgetLooks(documentStore2, now);
    const { plan: plan2, ...ready } = stablePlan(job, target, before);
    const id = makeRunId(
      () => ids.uuid(),
      fileId,
      /* @__PURE__ */ new Set([...remembered3, ...runIdsIn(plan2.read, ready.head)])
    );
    const record2 = newRecord(job, target, plan2, { id, now, ...inheritanceOf(plan2, documentStore2, now) });
    const match2 = {
      settings: { ...settings, columns: { ...plan2.guessed, ...settings.columns } },
      columns: confirmedColumns(ready.head.mapping)
    };
    writeRecordWith(documentStore2, record2, {
      ...ports.runMatches.properties(id, match2),
      ...SentTokens.none(id).properties(),
      ...spentByTakingUp(documentStore2, plan2, ready.head),
      ...referencesOf(plan2, id),
      ...sampleProperties(id, digestsOf(plan2, ready.head))
    });
    addRun(ports, record2);
    try {
      const sheet = queueRows({ job, ...ready, plan: plan2, lease }, id);
      const begun = { ...record2, counts: countEntries(sheet.entries, record2) };
      writeRecord(documentStore2, begun);
      return { record: begun, sheet };
    } catch (error) {
      writeRecord(documentStore2, { ...record2, state: "ended" });
      closeRun(ports, id);
      throw error;
    }
  }
  function queueRows(planned, id) {
    const { job, plan: plan2, lease, ...ready } = planned;
    const { table } = job.ports;
    beginToWrite(job.ports, lease, id);
    clearLeftIds(table, ready, plan2.read);
    const hasMoved = enqueue(planned, id);
    const seen = hasMoved ? readReadySheet(table, job.settings) : ready;
    const sheet = {
      ...seen,
      ...loadEntries(seen.cells, seen.head, id),
      checked: hasMoved ? /* @__PURE__ */ new Map() : checkedRows(plan2, id)
    };
    if (!lease.renew()) throw overtaken();
    return sheet;
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
    const place2 = formulas.findIndex(([formula = ""]) => formula !== "");
    if (place2 < 0) return;
    const cell = cellName(head.headerRow + place2, column);
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
      held: heldIn(plan2.read),
      headerRow: () => readHeadLeniently(table, job.settings).headerRow
    });
    return made.length;
  }

  // src/run/session/whose.ts
  function whoseRun(record2, account2, user) {
    if (account2 !== null && record2.account.hash !== account2.hash) return "other-account";
    return record2.by === user ? "mine" : "colleague";
  }
  var named = (name, otherwise) => name === "" ? otherwise : name;
  function describeWhose(record2, account2, user) {
    var _a;
    const { id, byName } = record2;
    const whose = whoseRun(record2, account2, user);
    const person = named(byName, "somebody else");
    if (whose === "mine") return null;
    if (whose === "colleague") {
      const owner = named(byName, "that person");
      return record2.trigger === "minutes" || record2.trigger === "hour" ? `Run ${id} belongs to ${person}, and goes on by itself, or when ${owner} opens the sidebar. To finish it with your own keys, take it over: what is not sent yet is then created by your LeadSquared user.` : `Run ${id} belongs to ${person}, and goes on when ${owner} opens the sidebar. To finish it with your own keys, take it over: what is not sent yet is then created by your LeadSquared user.`;
    }
    const its = named(record2.account.name, "another LeadSquared account");
    const yours = named((_a = account2 == null ? void 0 : account2.organisation) != null ? _a : "", "another account");
    if (record2.by === user) {
      return `Run ${id} creates its tasks in ${its}, and your keys are those of ${yours} now. Set the keys of ${its} again to go on with it. Until then nothing of it is sent, looked up or deleted.`;
    }
    return `Run ${id} belongs to ${person} and creates its tasks in ${its}; your keys are those of ${yours}. Only somebody with keys of ${its} can go on with it, look its rows up or undo it.`;
  }
  function requireAccount(record2, { account: account2, ports }) {
    var _a;
    const user = ports.user();
    if (whoseRun(record2, account2, user) !== "other-account") return;
    throw new UserError("other-account", (_a = describeWhose(record2, account2, user)) != null ? _a : "");
  }
  function requireMine(record2, job) {
    requireAccount(record2, job);
    const words2 = describeWhose(record2, job.account, job.ports.user());
    if (words2 !== null) throw new UserError("other-person", words2);
  }

  // src/run/session/lease.ts
  var LEASE_MS = 12e4;
  var FRESH_MS3 = LEASE_MS / 4;
  var LOOK_AGAIN_MS2 = 500;
  var leaseKey = (sheetId) => `lease.${sheetId}`;
  var LeaseSchema = object({
    holder: string(),
    until: number(),
    doing: string(),
    othersWaitMs: optional(number(), 0)
  });
  function current(store, key2) {
    return readJson(LeaseSchema, store.get(key2));
  }
  function takeLease({ clock: clock2, store, lock, sheetId }, holder, { doing, othersWaitMs }) {
    const key2 = leaseKey(sheetId);
    let renewed = clock2.now();
    const write4 = () => {
      renewed = clock2.now();
      store.set(key2, JSON.stringify({ holder, until: renewed + LEASE_MS, doing, othersWaitMs }));
    };
    const isMine = () => {
      var _a;
      return ((_a = current(store, key2)) == null ? void 0 : _a.holder) === holder;
    };
    const tryToTake = () => lock.during(() => {
      const other = current(store, key2);
      if (other !== null && other.until > clock2.now()) return other;
      write4();
      return null;
    });
    const came = clock2.now();
    for (let other = tryToTake(); other !== null; other = tryToTake()) {
      if (clock2.now() >= came + other.othersWaitMs) {
        throw new UserError(
          "busy",
          `${other.doing}. Wait until it has ended, then try again. If it was cut off, it gives way within two minutes.`
        );
      }
      clock2.sleep(LOOK_AGAIN_MS2);
    }
    return {
      renew: () => clock2.now() - renewed < FRESH_MS3 || lock.during(() => {
        if (!isMine()) return false;
        write4();
        return true;
      }),
      release: () => lock.during(() => {
        if (isMine()) store.remove(key2);
      })
    };
  }

  // src/run/session/with-lease.ts
  function withLease({ ports }, work2, action) {
    const { clock: clock2, ids, documentStore: store, documentLock: lock, table } = ports;
    const lease = takeLease({ clock: clock2, store, lock, sheetId: table.sheetId }, ids.uuid(), work2);
    try {
      return action(lease);
    } finally {
      lease.release();
    }
  }

  // src/run/status/end-run.ts
  function changeOf({ status, token }, sent) {
    if (status === "Sending") return ["lookUp", ENDED_BEFORE_LOOKUP];
    if (status !== "Queued") return null;
    return sent === null || sent.isSpent(token.index) ? ["doubt", SENT_BEFORE_ITS_END] : ["giveBack", null];
  }
  function readRun({ ports: { table }, settings }, runId) {
    try {
      const head = readHeadLeniently(table, settings);
      const { statusColumn, taskIdColumn } = head.mapping;
      if (statusColumn === null) return { entries: [], cells: null };
      const cells = new StatusCells(table, statusColumn, taskIdColumn != null ? taskIdColumn : statusColumn);
      return { entries: loadEntries(cells, head, runId).entries, cells };
    } catch (error) {
      if (error instanceof UserError && error.code === "no-header") return { entries: [], cells: null };
      throw error;
    }
  }
  function settle3({ entries: entries3, cells }, sent) {
    var _a;
    if (cells === null) return true;
    const groups = /* @__PURE__ */ new Map();
    for (const entry of entries3) {
      const change2 = changeOf(entry, sent);
      if (change2 === null) continue;
      const group = groups.get(change2[0]);
      if (group === void 0) groups.set(change2[0], { change: change2, entries: [entry] });
      else group.entries.push(entry);
    }
    for (const {
      change: [name, reason],
      entries: same
    } of groups.values()) {
      const to = reason === null ? null : { status: "Unknown", reason };
      const from = statesBefore(name, (_a = to == null ? void 0 : to.status) != null ? _a : "");
      cells.change(
        from,
        same.map(({ token }) => token),
        to
      );
    }
    return groups.size === 0;
  }
  function endRun(given, record2, stop2) {
    var _a, _b;
    const job = withMatch(given, record2);
    const { table, documentStore: documentStore2, history, clock: clock2 } = job.ports;
    const sent = SentTokens.read(documentStore2, record2.id);
    let rows = readRun(job, record2.id);
    for (let attempt = 0; attempt < BUSY_TRIES && !settle3(rows, sent); attempt++) {
      table.flush();
      rows = readRun(job, record2.id);
    }
    const ended = {
      ...record2,
      state: "ended",
      pause: null,
      silence: null,
      waiting: null,
      workedAt: clock2.now(),
      counts: countEntries(rows.entries, record2),
      stop: (_a = record2.stop) != null ? _a : stop2
    };
    sent == null ? void 0 : sent.spendAll();
    writeRecordWith(documentStore2, ended, (_b = sent == null ? void 0 : sent.take()) != null ? _b : {});
    closeRun(given.ports, record2.id);
    forgetStop(documentStore2, record2.id);
    history.add(ended);
    return ended;
  }

  // src/run/jobs.ts
  var WRITER_LENGTH = 8;
  var BRIEF_WAIT_MS2 = 3e4;
  var RECENT_RUNS = 30;
  var CHECKING = { doing: "Rows are being checked in another window", othersWaitMs: BRIEF_WAIT_MS2 };
  var REPAIRING = { doing: "Cells are being repaired in another window", othersWaitMs: BRIEF_WAIT_MS2 };
  var QUEUEING = { doing: "Rows are being sent in another window", othersWaitMs: BRIEF_WAIT_MS2 };
  var ENDING = { doing: "A run is being ended in another window", othersWaitMs: BRIEF_WAIT_MS2 };
  var SENDING = { doing: "Rows are being sent in another window", othersWaitMs: 0 };
  function plan(job, target) {
    return planToSend(job, target).plan;
  }
  function planToSend(job, target) {
    const { table } = job.ports;
    const head = readHead(table, job.settings);
    return { head, plan: makePlan(table, head, planRequest(job, target)) };
  }
  function check2(job, target) {
    const { ids } = job.ports;
    return withLease(job, CHECKING, (lease) => {
      const { plan: checked, ...ready } = stablePlan(job, target);
      const writer = ids.uuid().replace(/-/g, "").slice(0, WRITER_LENGTH);
      beginToWrite(job.ports, lease, writer);
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
  function isPromiseBroken({ triggers }, { trigger }) {
    return trigger !== null && trigger !== "none" && triggers.isBlind();
  }
  function start(job, target) {
    if (target.kind === "again") requireAccount(requireRecord(job.ports.documentStore, target.runId), job);
    return withLease(
      job,
      QUEUEING,
      (lease) => askClockToResume(job.ports, startRun(job, target, lease).record)
    );
  }
  function planMissing(job) {
    const { inDoubt: inDoubt2 } = plan(job, { kind: "missing" });
    return { rows: inDoubt2.length, isCertain: isCertain(job, inDoubt2) };
  }
  function startMissing(job, certain) {
    return withLease(job, QUEUEING, (lease) => {
      const { documentStore: documentStore2 } = job.ports;
      const before = recentRuns(documentStore2, RECENT_RUNS);
      const { record: record2 } = startRun(job, { kind: "missing" }, lease);
      const resent = { ...record2, resendAfter: resendAfter(job, before, certain) };
      writeRecord(documentStore2, resent);
      return askClockToResume(job.ports, resent);
    });
  }
  function withClock({ documentStore: documentStore2, triggers }, record2) {
    const waits2 = record2.state !== "ended" && record2.pause !== null && record2.pause.until !== null;
    if (!waits2 || record2.trigger !== null || record2.scheduled) return record2;
    const awaited = { ...record2, trigger: triggers.set() };
    writeRecord(documentStore2, awaited);
    return awaited;
  }
  function send3(job, target, before) {
    return withLease(job, SENDING, (lease) => {
      const { record: record2, sheet } = startRun(job, target, lease, before);
      const awaited = askClockToResume(job.ports, record2);
      return withClock(job.ports, advance(job, lease, awaited, { seconds: null, sheet }));
    });
  }
  function resume(job, runId, seconds) {
    const { ports } = job;
    return withLease(job, SENDING, (lease) => {
      var _a;
      const record2 = requireRecord(ports.documentStore, runId);
      requireMine(record2, job);
      const isToBeAsked = ((_a = record2.pause) == null ? void 0 : _a.until) === null || seconds === null && isPromiseBroken(ports, record2);
      const awaited = isToBeAsked ? askClockToResume(ports, record2) : record2;
      const worked = advance(job, lease, awaited, { seconds });
      return seconds === null ? worked : withClock(ports, worked);
    });
  }
  function takeOver(job, runId) {
    const { ports, account: account2 } = job;
    return withLease(job, SENDING, () => {
      const record2 = requireRecord(ports.documentStore, runId);
      requireAccount(record2, job);
      if (record2.state === "ended") return record2;
      const mine2 = { ...record2, by: ports.user(), byName: account2.userName, pause: null };
      writeRecord(ports.documentStore, mine2);
      return askClockToResume(ports, mine2);
    });
  }
  function endRun2(job, runId) {
    return withLease(job, ENDING, () => {
      const record2 = requireRecord(job.ports.documentStore, runId);
      return record2.state === "ended" ? record2 : endRun(job, record2, endedBy(job, record2));
    });
  }
  function endedBy({ ports, account: account2 = null }, { by }) {
    if (by === ports.user()) return STOPPED_BY_USER;
    const name = account2 === null || account2.userName === "" ? "Somebody else" : account2.userName;
    return {
      code: "user",
      message: `${name} ended the run where it stood. Rows that were not sent yet are unchanged; rows in doubt are looked up when somebody with keys of its account sends again.`
    };
  }
  function stop({ documentStore: documentStore2 }, runId) {
    askToStop(documentStore2, runId);
    return readRecord(documentStore2, runId);
  }

  // src/run/report/run-report.ts
  var SIX_MINUTES = "Google lets an add-on work for six minutes at a time, so the run paused in good time.";
  var BY_HAND = "Choose “Send all new rows” to go on; nothing is sent twice.";
  var GOES_ON2 = {
    minutes: "It goes on by itself within minutes, also when this spreadsheet is closed.",
    hour: "It goes on by itself within the hour, also when this spreadsheet is closed; to go on at once, open the sidebar.",
    none: `Google lets no timer of the add-on work here, so it does not go on by itself: keep the sheet open. ${BY_HAND}`
  };
  var IN_DOUBT2 = "To settle rows in doubt all at once, open the sidebar: under Results it offers to send those again that LeadSquared does not have.";
  function whyPaused({ pause: pause2, trigger }) {
    if (pause2 !== null) {
      const goesOn = pause2.until === null ? [] : [trigger === null ? BY_HAND : GOES_ON2[trigger]];
      return [pause2.message, ...goesOn].join(" ");
    }
    return `${SIX_MINUTES} ${trigger === null ? BY_HAND : GOES_ON2[trigger]}`;
  }
  function whyStopped(record2) {
    const { stop: stop2, remark, state } = record2;
    const said = [...stop2 === null ? [] : [stop2.message], ...remark === null ? [] : [remark]];
    if (said.length === 0 && state !== "ended") return whyPaused(record2);
    return said.length === 0 ? null : said.join(" ");
  }
  function makeReport(record2) {
    const isOver = record2.state === "ended";
    return {
      ...record2.counts,
      runId: record2.id,
      isOver,
      hidden: record2.hidden,
      leftAlone: record2.leftAlone,
      calls: record2.calls,
      seconds: record2.seconds,
      stopped: whyStopped(record2)
    };
  }
  function counted3(number4, one, then, many = then) {
    return number4 === 0 ? [] : [`${countOf2(number4, one)} ${number4 === 1 ? then : many}`];
  }
  function describeReport(report) {
    return [
      ...report.stopped === null ? [] : [report.stopped, ""],
      ...counted3(report.created, "task", "created."),
      ...counted3(report.sending, "row", "being sent."),
      ...counted3(report.accepted, "row", "accepted by LeadSquared, but not seen there yet."),
      ...counted3(report.invalid, "row", "not sent: the status says what to write instead."),
      ...counted3(report.failed, "row", "refused by LeadSquared: the status gives its reason."),
      ...counted3(report.unknown, "row", "in doubt: see the status before you send again."),
      ...report.isOver && report.accepted + report.unknown > 0 ? [IN_DOUBT2] : [],
      ...counted3(
        report.deleted,
        "row",
        "undone: its task was deleted again.",
        "undone: their tasks were deleted again."
      ),
      ...counted3(report.skipped, "row", "skipped as a repeat of another row."),
      ...counted3(report.queued, "row", "still queued."),
      ...counted3(report.unsent, "row", "not sent and unchanged."),
      ...counted3(report.hidden, "hidden row", "left out."),
      ...counted3(report.leftAlone, "row", "left alone: settled before, or with other text as status.")
    ].join("\n");
  }

  // src/run/report/describe-references.ts
  function describeCarriers({ rows, again, alike, elsewhere }) {
    if (rows.size === 0) return null;
    const reasons = [
      ...alike === 0 ? [] : [`${countOf2(alike, "looks", "look")} like another row`],
      ...elsewhere === 0 ? [] : [`${countOf2(elsewhere, "looks", "look")} like a row sent a short while ago, or may do so`],
      ...again === 0 ? [] : [`${countOf2(again, "was", "were")} sent before`]
    ];
    const why = rows.size === 1 ? reasons.map((text2) => text2.replace(/^1 /, "it ")) : reasons;
    return `${countOf2(rows.size, "row carries", "rows carry")} a reference such as “Ref BCDFGHJK-12”, so that ${rows.size === 1 ? "its task is" : "their tasks are"} found without doubt: ${why.join(", ")}.`;
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
    return ` Google was too slow to say of ${countOf2(unasked, "of them", "of them")} whether they are.`;
  }
  function askAboutHidden(plan2) {
    const hidden2 = countOf2(plan2.hidden.length, "row is", "rows are");
    return `${hidden2} hidden or filtered out.${slowWords(plan2)} Send them too?

Yes sends them with the others, No leaves them as they are.`;
  }
  function leftWords(why, number4, foreignIdHeader) {
    if (why === "Other") {
      return `${countOf2(number4, "row has", "rows have")} other text in the status column; clear it to send them.`;
    }
    if (why === "IdOnly") {
      return `${countOf2(number4, "row has", "rows have")} a Task ID but no status, so they may have a task and are not sent. Checking or sending rows gives them a status again; clear that to send one once more.`;
    }
    if (why === "ForeignId") {
      const where = `${countOf2(number4, "row has", "rows have")} an ID in the column “${shorten2(foreignIdHeader)}”`;
      const so = number4 === 1 ? "it may have a task already and is" : "they may have a task already and are";
      return `${where}, so ${so} not sent. If the column is yours, rename it, for instance to “My task ID”; to send a row as a new task, clear its ID.`;
    }
    return `${countOf2(number4, "row is", "rows are")} ${why} already.`;
  }
  function describeLeftAlone({ leftAlone: leftAlone2, places: places2, foreignIdHeader = "" }) {
    const own = [...leftAlone2].filter(([why]) => !OTHERS_ROWS.some((kind) => kind === why));
    return [
      ...own.map(([why, number4]) => leftWords(why, number4, foreignIdHeader)),
      ...places2.map(({ text: text2 }) => text2)
    ];
  }
  function left(plan2) {
    return [
      ...plan2.duplicates.length === 0 ? [] : [
        `${countOf2(plan2.duplicates.length, "row repeats", "rows repeat")} another row and will be skipped.`
      ],
      ...plan2.hidden.length === 0 ? [] : [`${countOf2(plan2.hidden.length, "hidden row is", "hidden rows are")} left out.${slowWords(plan2)}`],
      ...plan2.aside === void 0 ? [] : [
        `${countOf2(plan2.aside, "row holds no task but totals, a remark, hints or the header again and is", "rows hold no task but totals, remarks, hints or the header again and are")} left out.`
      ],
      ...describeLeftAlone(plan2)
    ];
  }
  function problems(plan2) {
    const groups = groupIssues([...plan2.invalid, ...plan2.ready]);
    const more = groups.length - GROUPS_SHOWN;
    return [
      ...groups.slice(0, GROUPS_SHOWN).map((group) => {
        const where = group.firstCell === null ? "" : ` First: cell ${group.firstCell}.`;
        const level = group.level === "warning" ? "Warning, " : "";
        return `• ${level}${group.summary}${where}`;
      }),
      ...more > 0 ? [`• … and ${countOf2(more, "more kind")} of problem.`] : []
    ];
  }
  function describeCautions({ formulaSource, putBack: putBack2 }) {
    const source = formulaSource === null ? [] : [describeFormulaSource(formulaSource)];
    return [...source, ...putBack2.map(describePutBack)];
  }
  function caution(plan2) {
    const references = describeCarriers(plan2.carriers);
    return [
      ...describeCautions(plan2),
      ...plan2.notices,
      ...plan2.byCells,
      ...references === null ? [] : [references]
    ];
  }
  function askToLookFirst({ putBack: putBack2, ready }) {
    if (putBack2.length === 0) return "";
    const rows = countOf2(ready.length, "row is", "rows are");
    return paragraphs(putBack2.map(describePutBack), [
      `Look them up in LeadSquared first?`,
      `Yes looks up: ${rows} waiting. Those with a task become Created, the others Unknown; nothing is sent.`,
      "No leaves everything as it is. To send rows as new tasks all the same, select them and choose “Send selected rows”."
    ]);
  }
  function paragraphs(...parts) {
    return parts.filter((part3) => part3.length > 0).map((part3) => part3.join("\n")).join("\n\n");
  }
  function describeCheck(plan2) {
    if (plan2.filled === 0) return NOTHING_MEANT;
    const bad = plan2.invalid.length;
    const head = bad === 0 ? `${countOf2(plan2.ready.length, "row is", "rows are")} ready to be sent. Nothing was sent yet.` : `${countOf2(plan2.ready.length, "row is", "rows are")} ready, ${countOf2(bad, "row needs", "rows need")} a correction. Nothing was sent. The status column and a note on each cell at fault say what to write.`;
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
      plan2.ready.length === 0 ? [] : [`Send ${countOf2(plan2.ready.length, "row")} to LeadSquared? (${countOf2(calls, "call")}${time})`],
      plan2.inDoubt.length === 0 ? [] : [`${countOf2(plan2.inDoubt.length, "row")} from before will be looked up in LeadSquared.`],
      bad === 0 ? [] : [`${countOf2(bad, "row needs", "rows need")} a correction and will be marked, not sent.`],
      caution(plan2),
      problems(plan2),
      left(plan2)
    );
  }
  function describeColumns(plan2) {
    const rows = [...plan2.invalid, ...plan2.ready];
    return groupIssues(rows).flatMap(({ code, column, header }) => {
      const advice = code === "date-order" && column !== null ? orderAdvice(rows, column) : null;
      return advice === null ? [] : [`${header}: ${advice}`];
    });
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

  // src/leadsquared/account.ts
  var TEXT_LIMIT = 200;
  var Text2 = optional(nullable(string()));
  var Code = optional(nullable(union([string(), number()])));
  var Urls = object({ api: pipe(string(), trim(), nonEmpty()) });
  var User = object({
    Id: Code,
    EmailAddress: Text2,
    Name: Text2,
    FirstName: Text2,
    LastName: Text2,
    Role: Text2,
    TimeZone: Text2,
    OrgId: Code,
    OrgShortCode: Code,
    LSQCommonServiceURLs: optional(unknown())
  });
  var Wrapped = object({ d: looseObject({}) });
  function unwrapped2(json) {
    return is(Wrapped, json) ? json.d : json;
  }
  function readAccount(reply, asked) {
    var _a;
    const json = unwrapped2(parseJson(reply.body));
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
    const isSomebody = parsed.success && Boolean(parsed.output.Id || parsed.output.Name || parsed.output.FirstName);
    if (reply.status !== 200 || !isSomebody) {
      return {
        ok: false,
        code: "unreadable",
        message: `LeadSquared’s answer to the access keys could not be read (HTTP ${reply.status}). Try again in a minute.`
      };
    }
    const user = parsed.output;
    const urls = user.LSQCommonServiceURLs;
    const told2 = is(Urls, urls) ? urls.api : null;
    const text2 = (value) => shorten(String(value != null ? value : "").trim(), TEXT_LIMIT);
    return {
      ok: true,
      account: {
        host: leadSquaredHost(told2 != null ? told2 : asked),
        hostTold: told2 !== null,
        name: text2(user.Name) || text2([user.FirstName, user.LastName].filter(Boolean).join(" ")),
        role: text2(user.Role),
        timeZone: text2(user.TimeZone),
        orgCode: text2(user.OrgShortCode),
        orgId: text2(user.OrgId),
        userId: text2(user.Id).toLowerCase(),
        email: text2(user.EmailAddress)
      }
    };
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
    return {
      status: response.getResponseCode(),
      body: response.getContentText(),
      date: dateIn(response.getHeaders())
    };
  }
  function dateIn(headers) {
    var _a;
    const [, value] = (_a = Object.entries(headers).find(([name]) => name.toLowerCase() === "date")) != null ? _a : [];
    const moment = typeof value === "string" ? Date.parse(value) : Number.NaN;
    return Number.isNaN(moment) ? null : moment;
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
        const [only2] = fetches;
        if (only2 !== void 0 && fetches.length === 1) {
          const { url, ...params } = only2;
          return [readReply(UrlFetchApp.fetch(url, params))];
        }
        return UrlFetchApp.fetchAll(fetches).map(readReply);
      } catch (error) {
        throw failure(error, fetches.length);
      }
    }
  };

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

  // src/sheets/store-full.ts
  var VALUE_BYTES = 9 * 1024;
  var STORE_BYTES = 500 * 1024;
  var KINDS4 = [
    ["run.", "runs and their call logs", "wait until open runs have ended, or stop them in the sidebar"],
    ["sheet.", "the matches of sheets", "reset the match of sheets that you no longer send from"],
    ["schedule.", "schedules", "turn off schedules that you no longer need"]
  ];
  function bytesOf(text2) {
    var _a;
    let bytes = 0;
    for (const sign2 of text2) {
      const code = (_a = sign2.codePointAt(0)) != null ? _a : 0;
      bytes += code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
    }
    return bytes;
  }
  var kilobytes = (bytes) => Math.ceil(bytes / 1024);
  function largestKind(properties) {
    const sizes = KINDS4.map((kind) => {
      const own = Object.entries(properties).filter(([key2]) => key2.startsWith(kind[0]));
      return { kind, bytes: own.reduce((sum2, [key2, value]) => sum2 + bytesOf(key2) + bytesOf(value), 0) };
    });
    return sizes.reduce((a, b) => b.bytes > a.bytes ? b : a);
  }
  function describeFull(properties, added) {
    const longest = Object.entries(added).reduce((most, [, value]) => Math.max(most, bytesOf(value)), 0);
    if (longest > VALUE_BYTES) {
      return `What the add-on wanted to note is too long: ${kilobytes(longest)} KB, and Google keeps at most 9 KB in one piece. Shorten the values for all rows or match fewer values, then try again. The rows keep the status they have, and nothing is lost.`;
    }
    const all2 = Object.entries({ ...properties, ...added });
    const total = all2.reduce((sum2, [key2, value]) => sum2 + bytesOf(key2) + bytesOf(value), 0);
    if (total <= STORE_BYTES) return null;
    const { kind, bytes } = largestKind({ ...properties, ...added });
    return `The notes that the add-on keeps with this spreadsheet are full: Google allows ${STORE_BYTES / 1024} KB. Most of it, ${kilobytes(bytes)} KB, are ${kind[1]}: ${kind[2]}, then try again. The rows keep the status they have, and nothing is lost.`;
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
  function keeping(properties, values, work2) {
    try {
      onceMore("Notes", work2);
    } catch (error) {
      const full = noting(() => describeFull(properties.getProperties(), values));
      throw new UserError(full === null ? "quota" : "settings", full != null ? full : NO_NOTES, error);
    }
  }
  function storeOn(properties) {
    return {
      get: (key2) => noting(() => properties.getProperty(key2)),
      getAll: () => noting(() => properties.getProperties()),
      set: (key2, value) => {
        keeping(properties, { [key2]: value }, () => properties.setProperty(key2, value));
      },
      setAll: (values) => {
        keeping(properties, values, () => properties.setProperties({ ...values }));
      },
      remove: (key2) => {
        noting(() => properties.deleteProperty(key2));
      }
    };
  }
  function documentStore() {
    const properties = PropertiesService.getDocumentProperties();
    if (properties === null) throw new UserError("no-sheet", "Open a spreadsheet first.");
    return storeOn(properties);
  }
  function documentKeys() {
    const properties = PropertiesService.getDocumentProperties();
    return properties === null ? [] : noting(() => properties.getKeys());
  }
  function userStore() {
    return storeOn(PropertiesService.getUserProperties());
  }
  var CACHE_SECONDS = 21600;
  function sharedStore() {
    const cache = CacheService.getScriptCache();
    if (cache === null) throw new UserError("no-sheet", "Open a spreadsheet first.");
    return {
      get: (key2) => cache.get(key2),
      set: (key2, value) => cache.put(key2, value, CACHE_SECONDS),
      remove: (key2) => cache.remove(key2)
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
  var gatePorts = () => ({
    clock: googleClock,
    ids: googleIds,
    sharedStore: sharedStore(),
    userStore: userStore(),
    scriptLock
  });
  function digest2(text2) {
    return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text2, Utilities.Charset.UTF_8).map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
  }

  // src/sheets/keys.ts
  var CONNECTION_KEY = "connection";
  var RATE_KEY = "rate";
  var Key = pipe(string(), trim(), regex(/^[\x21-\x7e]{8,200}$/));
  var Text3 = string();
  var ConnectionSchema = object({
    host: Text3,
    hostTold: optional(boolean(), true),
    accessKey: Key,
    secretKey: Key,
    name: Text3,
    role: Text3,
    timeZone: Text3,
    orgCode: Text3,
    // Keys that were set before these were kept still work.
    orgId: optional(Text3, ""),
    userId: optional(Text3, ""),
    email: optional(Text3, "")
  });
  var RateSchema2 = object({
    calls: pipe(number(), integer(), minValue(1), maxValue(1e3)),
    seconds: pipe(number(), integer(), minValue(1), maxValue(3600))
  });
  function stored(key2, schema) {
    return readJson(schema, userStore().get(key2));
  }
  function connect(accessKey, secretKey) {
    const keys = safeParse(object({ accessKey: Key, secretKey: Key }), { accessKey, secretKey });
    if (!keys.success) {
      throw new UserError(
        "bad-keys",
        "Each of the two keys is one word of 8 to 200 letters, digits and signs, without spaces. Copy both keys again from My Account > Settings > API and Webhooks."
      );
    }
    const answer = ask2({ host: ANY_REGION_HOST, ...keys.output });
    if (!answer.ok)
      throw new UserError(answer.code === "unreadable" ? "unreachable" : answer.code, answer.message);
    const found = { ...answer.account, host: hostOf(answer.account, keys.output.accessKey) };
    userStore().set(CONNECTION_KEY, JSON.stringify({ ...found, ...keys.output }));
    return found;
  }
  function hostOf({ host, hostTold }, accessKey) {
    const saved = stored(CONNECTION_KEY, ConnectionSchema);
    return !hostTold && (saved == null ? void 0 : saved.accessKey) === accessKey && !saved.hostTold ? saved.host : host;
  }
  function saveRegion(host) {
    var _a;
    const saved = (_a = stored(CONNECTION_KEY, ConnectionSchema)) != null ? _a : fail();
    const chosen2 = saved.hostTold ? saved : { ...saved, host: leadSquaredHost(host) };
    userStore().set(CONNECTION_KEY, JSON.stringify(chosen2));
    return infoOf(chosen2);
  }
  function ask2(connection) {
    try {
      const [reply] = googleHttp.send([userByAccessKey(connection)]);
      return readAccount(reply != null ? reply : { status: 0, body: "", date: null }, connection.host);
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
    return digest2(orgCode === "" ? accessKey : `${host}/${orgCode}`).slice(0, 16);
  }
  function connectedHash() {
    const saved = stored(CONNECTION_KEY, ConnectionSchema);
    return saved === null ? null : accountHash(saved);
  }
  function savedAccount() {
    const saved = stored(CONNECTION_KEY, ConnectionSchema);
    if (saved === null) return null;
    const { host, accessKey, secretKey } = saved;
    return {
      connection: { host, accessKey, secretKey },
      hash: accountHash(saved),
      organisation: saved.orgCode,
      userId: saved.userId,
      userName: saved.name,
      rate: stored(RATE_KEY, RateSchema2)
    };
  }
  function account() {
    var _a;
    return (_a = savedAccount()) != null ? _a : fail();
  }
  function fail() {
    throw new UserError(
      "no-keys",
      "The access keys of LeadSquared are not set yet. Choose “Set access keys…” in the Bulk Tasks menu first."
    );
  }
  function connectedAccount() {
    const saved = stored(CONNECTION_KEY, ConnectionSchema);
    return saved === null ? null : infoOf(saved);
  }
  function infoOf(saved) {
    const { accessKey: _access, secretKey: _secret, ...info } = saved;
    return info;
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
    const list2 = sheet.getActiveRangeList();
    const ranges = list2 === null ? [] : list2.getRanges();
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
    const place2 = table.readColumn(statusColumn, span).findIndex((text2) => text2.startsWith(word));
    return place2 < 0 ? null : cellName(span.first + place2, statusColumn);
  }

  // src/sheets/cell-text.ts
  var ACTIVE_START = /^[=+\-@'\t\r\n]/;
  var NUMBER_LIKE = /^[\d.,][\d.,:/ eE+-]*$/;
  var PLAIN_TEXT = "@";
  var CELL_LIMIT = 5e4;
  function cellText2(text2) {
    const fitting2 = text2.slice(0, CELL_LIMIT - 1);
    return ACTIVE_START.test(fitting2) ? `'${fitting2}` : fitting2;
  }
  function lineText(text2) {
    return cellText2(oneLine(text2));
  }
  function isNumberLike(text2) {
    return NUMBER_LIKE.test(text2);
  }
  function exactText(text2, format) {
    return isNumberLike(text2) && format !== PLAIN_TEXT ? `'${text2}` : cellText2(text2);
  }
  function certainText(text2) {
    return text2 === "" ? "" : `'${text2}`;
  }

  // src/sheets/marks.ts
  var KEY3 = "leadsquared-bulk-tasks";
  function sheetValue(kind, sheet) {
    return `${kind} ${sheet.getSheetId()}`;
  }
  var visibility = () => SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
  function columnMark(metadata, value, column) {
    return {
      column: column - 1,
      value,
      set: (by) => {
        metadata.setValue(by);
      },
      remove: () => metadata.remove()
    };
  }
  function readMarks(sheet) {
    return onceMore("Marks", () => {
      var _a;
      const columns = [];
      let isOwnSheet = false;
      for (const metadata of sheet.createDeveloperMetadataFinder().withKey(KEY3).find()) {
        const value = (_a = metadata.getValue()) != null ? _a : "";
        const range = metadata.getLocation().getColumn();
        if (range !== null) columns.push(columnMark(metadata, value, range.getColumn()));
        else if (isKind(value, sheet)) isOwnSheet = true;
      }
      return { columns, isOwnSheet };
    });
  }
  function addColumnMark(sheet, letter, value) {
    sheet.getRange(`${letter}:${letter}`).addDeveloperMetadata(KEY3, value, visibility());
  }
  function isKind(value, sheet) {
    return value === sheetValue("runs", sheet) || value === sheetValue("call-log", sheet);
  }
  function markedSheets(spreadsheet, kind) {
    return onceMore(
      "Marks",
      () => spreadsheet.createDeveloperMetadataFinder().withKey(KEY3).withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET).find().flatMap((metadata) => {
        const sheet = metadata.getLocation().getSheet();
        return sheet !== null && metadata.getValue() === sheetValue(kind, sheet) ? [sheet] : [];
      })
    );
  }
  function markSheet(sheet, kind) {
    sheet.addDeveloperMetadata(KEY3, sheetValue(kind, sheet), visibility());
  }

  // src/sheets/own-sheets.ts
  var TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";
  var LINES_LOOKED_AT = 50;
  var SUFFIX2 = " (LeadSquared tasks)";
  function hasHeader(first, { header }) {
    return header.every((text2, column) => first[column] === text2);
  }
  function hasHeaderOfBefore(first, { header, columnsBefore }) {
    if (columnsBefore === void 0) return false;
    return header.every((text2, column) => {
      var _a;
      return ((_a = first[column]) != null ? _a : "") === (column < columnsBefore ? text2 : "");
    });
  }
  function firstRow(sheet) {
    var _a;
    return (_a = sheet.getRange("1:1").getDisplayValues()[0]) != null ? _a : [];
  }
  function isFromBefore(sheet, name, own) {
    if (!isNameOf(name, own)) return false;
    const first = firstRow(sheet);
    if (!hasHeader(first, own) && !hasHeaderOfBefore(first, own)) return false;
    const rows = Math.min(sheet.getLastRow(), LINES_LOOKED_AT + 1);
    const columns = Math.min(first.length, own.header.length);
    const [, ...lines] = sheet.getRange(1, 1, rows, columns).getDisplayValues();
    return lines.every((line) => line.every((text2) => text2 === "") || own.isLine(line));
  }
  function isNameOf(name, own) {
    return name === own.name || name.startsWith(own.name + SUFFIX2);
  }
  function freeName(spreadsheet, { name }) {
    const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
    if (!taken.has(name.toLowerCase())) return name;
    let free = name + SUFFIX2;
    for (let number4 = 2; taken.has(free.toLowerCase()); number4++) free = `${name}${SUFFIX2} ${number4}`;
    return free;
  }
  function furnish(sheet, { header, timeColumn }) {
    sheet.getRange(1, 1, 1, header.length).setValues([[...header]]).setFontWeight("bold");
    sheet.getRange(2, timeColumn, sheet.getMaxRows() - 1, 1).setNumberFormat(TIME_FORMAT);
    sheet.setFrozenRows(1);
  }
  function completed(sheet, own) {
    const first = firstRow(sheet);
    if (hasHeader(first, own)) return sheet;
    const lacking2 = own.header.length - first.length;
    if (lacking2 > 0) sheet.insertColumnsAfter(first.length, lacking2);
    furnish(sheet, own);
    return sheet;
  }
  function insert(spreadsheet, own) {
    const active = spreadsheet.getActiveSheet();
    const sheet = spreadsheet.insertSheet(freeName(spreadsheet, own), spreadsheet.getSheets().length);
    markSheet(sheet, own.kind);
    spreadsheet.setActiveSheet(active);
    SpreadsheetApp.flush();
    return sheet;
  }
  function ownSheetOf(spreadsheet, own) {
    const marked2 = markedSheets(spreadsheet, own.kind);
    const complete = marked2.find((sheet2) => hasHeader(firstRow(sheet2), own));
    if (complete !== void 0) return complete;
    const shorter = marked2.find((sheet2) => hasHeaderOfBefore(firstRow(sheet2), own));
    if (shorter !== void 0) return completed(shorter, own);
    const empty = marked2.find((sheet2) => sheet2.getLastRow() === 0);
    if (empty === void 0) {
      const before = spreadsheet.getSheets().find((sheet2) => isFromBefore(sheet2, sheet2.getName(), own));
      if (before !== void 0) {
        markSheet(before, own.kind);
        return completed(before, own);
      }
    }
    const sheet = empty != null ? empty : insert(spreadsheet, own);
    furnish(sheet, own);
    return sheet;
  }

  // src/sheets/call-log-sheet.ts
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
  var OUTCOME_COLUMN = HEADER.indexOf("Outcome");
  var TEXT_COLUMNS = [HEADER.indexOf("Row numbers") + 1, HEADER.indexOf("Request ID") + 1];
  var NAMES2 = {
    send: "Create tasks",
    "look up": "Look up tasks",
    delete: "Delete tasks"
  };
  var CUT_NOTE = "earlier calls are no longer kept";
  var CALL_LOG_SHEET = {
    kind: "call-log",
    name: "Call log",
    header: HEADER,
    timeColumn: TIME_COLUMN,
    isLine: (texts2) => {
      var _a, _b;
      return isRunId((_a = texts2[0]) != null ? _a : "") && (texts2[OUTCOME_COLUMN] === CUT_NOTE || Object.values(NAMES2).includes((_b = texts2[HEADER.indexOf("Call")]) != null ? _b : ""));
    }
  };
  function rowOf(runId, line) {
    var _a;
    return [
      certainText(runId),
      new Date(line.at),
      NAMES2[line.kind],
      line.rows === 0 ? "" : line.rows,
      lineText(line.where),
      (_a = line.status) != null ? _a : "",
      lineText(line.outcome),
      lineText(line.requestId),
      line.milliseconds
    ];
  }
  function cutNote(runId) {
    const row = HEADER.map(() => "");
    row[0] = certainText(runId);
    row[OUTCOME_COLUMN] = CUT_NOTE;
    return row;
  }
  function writeCallLog(spreadsheet, { runId, lines, isCut }) {
    const sheet = ownSheetOf(spreadsheet, CALL_LOG_SHEET);
    sheet.getRange(1, 1, sheet.getMaxRows(), HEADER.length).clear();
    const rows = [
      [...HEADER],
      ...isCut ? [cutNote(runId)] : [],
      ...lines.map((line) => rowOf(runId, line))
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

  // src/sheets/runs-sheet.ts
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
    "Stopped because",
    "Deleted"
  ];
  var COLUMNS_BEFORE = HEADER2.indexOf("Deleted");
  var MOST_LINES = 1e3;
  var TAKEN_AWAY = 100;
  var ROWS_COLUMN = HEADER2.indexOf("Rows");
  var RUNS_SHEET = {
    kind: "runs",
    name: "Runs",
    header: HEADER2,
    columnsBefore: COLUMNS_BEFORE,
    timeColumn: HEADER2.indexOf("Started") + 1,
    isLine: ([run = "", ...texts2]) => {
      var _a;
      return isRunId(run) && /^\d+$/.test((_a = texts2[ROWS_COLUMN - 1]) != null ? _a : "");
    }
  };
  function keepShort(sheet) {
    if (sheet.getLastRow() - 1 < MOST_LINES) return;
    const oldest = sheet.getRange(2, 1, TAKEN_AWAY, HEADER2.length).getDisplayValues();
    if (oldest.every((line) => RUNS_SHEET.isLine(line))) sheet.deleteRows(2, TAKEN_AWAY);
  }
  function addRun2(spreadsheet, record2, sentAs) {
    var _a, _b;
    const sheet = ownSheetOf(spreadsheet, RUNS_SHEET);
    const { counts } = record2;
    keepShort(sheet);
    const row = sheet.getLastRow() + 1;
    if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
    sheet.getRange(row, 1, 1, HEADER2.length).setValues([
      [
        certainText(record2.id),
        exactText(oneLine(record2.sheetName), ""),
        lineText(sentAs),
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
        lineText((_b = (_a = record2.stop) == null ? void 0 : _a.message) != null ? _b : ""),
        counts.deleted
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
    dateAnswers: {},
    blankDue: "refuse",
    blankDueTime: "18:00",
    values: {},
    textLimit: 2e3,
    sendHiddenRows: false,
    sendDuplicates: false,
    readBackSeconds: 60,
    webhookUrl: "",
    reference: { place: WHERE_NEEDED }
  };

  // src/core/settings-change.ts
  var SETTINGS_PARTS = ["webhook", "constants", "match"];
  var MATCH_SETTINGS = [
    "headerRow",
    "dateOrder",
    "defaultTime",
    "dateAnswers",
    "blankDue",
    "blankDueTime",
    "values",
    "textLimit",
    "sendHiddenRows",
    "sendDuplicates",
    "reference"
  ];
  function canonical(value) {
    return JSON.stringify(
      value,
      (_, part3) => typeof part3 === "object" && part3 !== null && !Array.isArray(part3) ? Object.fromEntries(Object.entries(part3).sort(([a], [b]) => a < b ? -1 : 1)) : part3
    );
  }
  var differ = (a, b) => canonical(a) !== canonical(b);
  function settingsChange(before, after) {
    const was = new Map(Object.entries(before.columns));
    const is2 = new Map(Object.entries(after.columns));
    const columns = [.../* @__PURE__ */ new Set([...was.keys(), ...is2.keys()])].filter(
      (name) => was.get(name) !== is2.get(name)
    );
    const others = MATCH_SETTINGS.filter((name) => differ(before[name], after[name]));
    const changed = {
      webhook: before.webhookUrl !== after.webhookUrl,
      constants: differ(before.constants, after.constants),
      match: columns.length + others.length > 0
    };
    const parts = SETTINGS_PARTS.filter((part3) => changed[part3]);
    return parts.length === 0 ? null : { parts, columns, others };
  }

  // src/run/record/settings-log.ts
  var MOST_CHANGES = 12;
  var MOST_COLUMNS = 3;
  var NAME_LENGTH2 = 40;
  var MOST_USERS = 20;
  var ChangeSchema = object({
    number: number(),
    by: string(),
    name: string(),
    at: number(),
    parts: array(picklist(SETTINGS_PARTS)),
    columns: array(string()),
    more: number(),
    others: array(picklist(MATCH_SETTINGS))
  });
  var LogSchema = array(ChangeSchema);
  var SeenSchema = record(
    string(),
    object({
      webhook: number(),
      constants: number(),
      match: number(),
      shown: number(),
      at: number()
    })
  );
  var NOTHING4 = { webhook: 0, constants: 0, match: 0, shown: 0, at: 0 };
  var logKey = (sheetId) => `changes.${sheetId}`;
  var seenKey = (sheetId) => `confirmed.${sheetId}`;
  function readChanges(store, sheetId) {
    var _a;
    return (_a = readJson(LogSchema, store.get(logKey(sheetId)))) != null ? _a : [];
  }
  var lastNumber = (log) => {
    var _a, _b;
    return (_b = (_a = log[log.length - 1]) == null ? void 0 : _a.number) != null ? _b : 0;
  };
  function lastOf(log, isMeant2) {
    var _a;
    return (_a = [...log].reverse().find(isMeant2)) != null ? _a : null;
  }
  function shortened2(log) {
    if (log.length <= MOST_CHANGES) return log;
    const lasting = new Set(SETTINGS_PARTS.map((part3) => lastOf(log, ({ parts }) => parts.includes(part3))));
    const oldest = log.find((change2) => !lasting.has(change2));
    return shortened2(log.filter((change2) => change2 !== oldest));
  }
  function readSeen(store, sheetId) {
    var _a;
    return (_a = readJson(SeenSchema, store.get(seenKey(sheetId)))) != null ? _a : {};
  }
  function withSeen(all2, user, seen) {
    const { [user]: _, ...others } = all2;
    const kept = Object.entries(others).sort(([, a], [, b]) => b.at - a.at).slice(0, MOST_USERS - 1);
    return JSON.stringify({ ...Object.fromEntries(kept), [user]: seen });
  }
  function propertiesOfChange(store, sheetId, { parts, columns, others }, { user, name, at }) {
    var _a;
    const log = readChanges(store, sheetId);
    const number4 = lastNumber(log) + 1;
    const change2 = {
      number: number4,
      by: user,
      name: cleanToken(name, NAME_LENGTH2),
      at,
      parts: [...parts],
      columns: columns.slice(0, MOST_COLUMNS).map((header) => cleanToken(header, NAME_LENGTH2)),
      more: Math.max(0, columns.length - MOST_COLUMNS),
      others: [...others]
    };
    const all2 = readSeen(store, sheetId);
    const seen = { ...(_a = all2[user]) != null ? _a : NOTHING4, ...Object.fromEntries(parts.map((part3) => [part3, number4])), at };
    return {
      [logKey(sheetId)]: JSON.stringify(shortened2([...log, change2])),
      [seenKey(sheetId)]: withSeen(all2, user, seen)
    };
  }
  function newsOfSettings(store, sheetId, user) {
    var _a;
    const log = readChanges(store, sheetId);
    if (!log.some(({ by }) => by !== user)) return null;
    const seen = (_a = readSeen(store, sheetId)[user]) != null ? _a : NOTHING4;
    const isNews = (change2, part3) => {
      var _a2, _b;
      const own = (_b = (_a2 = lastOf(log, ({ by, parts }) => by === user && parts.includes(part3))) == null ? void 0 : _a2.number) != null ? _b : 0;
      return change2.by !== user && change2.number > Math.max(seen[part3], own);
    };
    const changes = log.flatMap((change2) => {
      const parts = change2.parts.filter((part3) => isNews(change2, part3));
      return parts.length === 0 ? [] : [{ ...change2, parts }];
    });
    const newest = changes[changes.length - 1];
    if (newest === void 0) return null;
    return {
      changes,
      parts: SETTINGS_PARTS.filter((part3) => changes.some(({ parts }) => parts.includes(part3))),
      last: lastNumber(log),
      wereShown: seen.shown >= newest.number
    };
  }
  function noteShown2(store, sheetId, { user, at }, last) {
    var _a;
    const all2 = readSeen(store, sheetId);
    store.set(seenKey(sheetId), withSeen(all2, user, { ...(_a = all2[user]) != null ? _a : NOTHING4, shown: last, at }));
  }
  function noteConfirmed(store, sheetId, { user, at }, last) {
    const seen = { webhook: last, constants: last, match: last, shown: last, at };
    store.set(seenKey(sheetId), withSeen(readSeen(store, sheetId), user, seen));
  }

  // src/run/schedule/schedule.ts
  var LIST_KEY = "schedules";
  var MOST_SCHEDULES = 100;
  var MOST_PROBLEMS = 8;
  var PROBLEM_LENGTH = 200;
  var MESSAGE_LENGTH2 = 500;
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
    account: optional(string(), ""),
    reported: string(),
    trouble: number(),
    unsaid: array(ProblemSchema),
    said: nullable(object({ at: number(), problems: array(string()) }))
  });
  var Ids = array(number());
  var keyOf3 = (sheetId) => `schedule.${sheetId}`;
  var Schedules = class {
    constructor(store, lock) {
      this.store = store;
      this.lock = lock;
    }
    of(sheetId) {
      return readJson(ScheduleSchema, this.store.get(keyOf3(sheetId)));
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
        const ids = this.ids().filter((id) => this.store.get(keyOf3(id)) !== null);
        if (!ids.includes(schedule.sheetId)) {
          if (ids.length >= MOST_SCHEDULES) {
            throw new UserError(
              "settings",
              `A spreadsheet can have ${MOST_SCHEDULES} schedules. Turn one off first.`
            );
          }
          this.store.set(LIST_KEY, JSON.stringify([...ids, schedule.sheetId]));
        }
        this.store.set(keyOf3(schedule.sheetId), JSON.stringify(schedule));
      });
    }
    change(before, changes) {
      this.lock.during(() => {
        const now = this.of(before.sheetId);
        if (now === null || now.by !== before.by) return;
        this.store.set(keyOf3(before.sheetId), JSON.stringify({ ...now, ...changes }));
      });
    }
    remove(sheetId) {
      this.lock.during(() => {
        const left2 = this.ids().filter((id) => id !== sheetId);
        if (left2.length === 0) this.store.remove(LIST_KEY);
        else this.store.set(LIST_KEY, JSON.stringify(left2));
        this.store.remove(keyOf3(sheetId));
      });
    }
    ids() {
      var _a;
      return (_a = readJson(Ids, this.store.get(LIST_KEY))) != null ? _a : [];
    }
  };

  // src/run/schedule/blind-clock.ts
  var SEEN_KEY = "clock.blind";
  var FIRST_KEY = "clock.blind.since";
  var MAILED_KEY = "mailed.blind";
  var BELIEVED_MS = 7 * DAY_MS;
  var FileSchema = object({ id: string(), name: string(), url: string() });
  var keyOf4 = (triggerId) => `trigger.${triggerId}`;
  function noteTrigger(store, triggerId, file) {
    store.set(keyOf4(triggerId), JSON.stringify(file));
  }
  function forgetTrigger(store, triggerId) {
    if (triggerId !== null) store.remove(keyOf4(triggerId));
  }
  function fileOfTrigger(store, triggerId) {
    return readJson(FileSchema, store.get(keyOf4(triggerId)));
  }
  function isClockBlind(store, clock2) {
    const seen = store.get(SEEN_KEY);
    return seen !== null && clock2.now() - Number(seen) < BELIEVED_MS;
  }
  function forgetBlindness(store) {
    if (store.get(SEEN_KEY) === null) return;
    store.remove(SEEN_KEY);
    store.remove(FIRST_KEY);
    store.remove(MAILED_KEY);
  }
  function onBlindClock({ clock: clock2, store, mail, ids, remove }, triggerId) {
    var _a;
    if (triggerId === null || !ids().includes(triggerId)) {
      throw new UserError("no-trigger", "Only the timer of the add-on can start this.");
    }
    const now = clock2.now();
    store.set(SEEN_KEY, String(now));
    const first = Number((_a = store.get(FIRST_KEY)) != null ? _a : now);
    if (first === now) store.set(FIRST_KEY, String(now));
    if (now - first >= DAY_MS) remove(triggerId);
    if (store.get(MAILED_KEY) !== null) return;
    const file = fileOfTrigger(store, triggerId);
    const where = file === null ? "one of your spreadsheets" : `“${file.name}”`;
    const isSent = mail.toMyself("Bulk Tasks: nothing goes on by itself at present", body(where, file));
    if (isSent) store.set(MAILED_KEY, String(clock2.now()));
  }
  function body(where, file) {
    return [
      `Google woke Bulk Tasks for ${where}, but did not let it see the spreadsheet. So runs do not go on by themselves, and schedules send nothing.`,
      "",
      "Nothing is lost, and nothing is sent twice. Open the spreadsheet and the sidebar of Bulk Tasks, and keep it open until the run has ended; send new rows by hand. Where the add-on is installed as a script of the spreadsheet (Extensions ▸ Apps Script), it is not affected.",
      "",
      "This is the only mail about it.",
      ...file === null ? [] : [file.url]
    ].join("\n");
  }

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
  var KINDS5 = ["minute", "once", "hour"];
  var NO_TRIGGERS = { minute: null, once: null, hour: null };
  var ClockTriggers = class {
    constructor(ports) {
      this.ports = ports;
      this.key = `triggers.${ports.spreadsheetId}`;
    }
    has(triggerId) {
      return this.ports.triggers.ids().includes(triggerId) && !this.isElsewhere(triggerId);
    }
    get isBlind() {
      return isClockBlind(this.ports.store, this.ports.clock);
    }
    repeats(triggerId) {
      const { minute, hour: hour2 } = this.stored();
      return triggerId === minute || triggerId === hour2;
    }
    forRun() {
      const pace = this.askForRun();
      return this.isBlind ? "none" : pace;
    }
    askForRun() {
      const { minute, once, hour: hour2 } = this.existing();
      if (minute !== null) return "minutes";
      if (hour2 !== null) return this.tryToCreate("minute") === null ? "minutes" : "hour";
      if (once !== null) this.remove(["once"]);
      const made = this.create(["minute", "once", "hour"]);
      if (made === null) return "none";
      return made === "hour" ? "hour" : "minutes";
    }
    forSchedule() {
      const { once, hour: hour2 } = this.existing();
      if (hour2 !== null) return true;
      if (once !== null) {
        if (this.tryToCreate("hour") === null) return true;
        this.remove(["once"]);
      }
      return this.create(["hour"]) !== null;
    }
    fired(triggerId, needs) {
      const { once, minute, hour: hour2 } = this.existing();
      if (triggerId === once) this.remove(["once"]);
      else if (triggerId !== minute && triggerId !== hour2 && !this.isElsewhere(triggerId)) {
        this.ports.triggers.remove(triggerId);
        forgetTrigger(this.ports.store, triggerId);
      }
      if ((needs.run || needs.schedule) && minute === null && hour2 === null) this.create(["hour"]);
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
        for (const [place2, kind] of kinds.entries()) {
          const refusal = this.tryToCreate(kind);
          if (refusal === null) return kind;
          const isLast = place2 === kinds.length - 1;
          if (!isLast && attempt === 0 && !ADD_ON_RULE.test(refusal)) break;
        }
      }
      return null;
    }
    tryToCreate(kind) {
      try {
        const { triggers, store, spreadsheetId: id, describe: describe2 } = this.ports;
        const before = this.stored();
        const made = triggers.create(TIMINGS[kind]);
        this.write({ ...before, [kind]: made });
        noteTrigger(store, made, { id, ...describe2() });
        forgetTrigger(store, before[kind]);
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
      for (const kind of gone) {
        const id = (_a = ids[kind]) != null ? _a : "";
        this.ports.triggers.remove(id);
        forgetTrigger(this.ports.store, id);
      }
      this.write({ ...ids, ...Object.fromEntries(gone.map((kind) => [kind, null])) });
    }
    isElsewhere(triggerId) {
      var _a, _b;
      const { store, spreadsheetId } = this.ports;
      return ((_b = (_a = fileOfTrigger(store, triggerId)) == null ? void 0 : _a.id) != null ? _b : spreadsheetId) !== spreadsheetId;
    }
    existing() {
      const ids = this.stored();
      const there = new Set(KINDS5.some((kind) => ids[kind] !== null) ? this.ports.triggers.ids() : []);
      const known = (id) => id !== null && there.has(id) ? id : null;
      return { minute: known(ids.minute), once: known(ids.once), hour: known(ids.hour) };
    }
    stored() {
      var _a;
      return (_a = readJson(TriggerIdsSchema, this.ports.store.get(this.key))) != null ? _a : NO_TRIGGERS;
    }
    write(ids) {
      if (KINDS5.every((kind) => ids[kind] === null)) this.ports.store.remove(this.key);
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
  function clockTriggers(spreadsheet) {
    return new ClockTriggers({
      triggers: googleTriggers,
      store: userStore(),
      clock: googleClock,
      spreadsheetId: spreadsheet.getId(),
      describe: () => ({ name: spreadsheet.getName(), url: spreadsheet.getUrl() })
    });
  }
  function schedules() {
    return new Schedules(documentStore(), documentLock);
  }
  function runTriggers(spreadsheet) {
    const hasSchedule = () => schedules().activeOf(userId()).length > 0;
    return {
      set: () => clockTriggers(spreadsheet).forRun(),
      isBlind: () => clockTriggers(spreadsheet).isBlind,
      runEnded: (isLast) => clockTriggers(spreadsheet).removeUnneeded({ run: !isLast, schedule: hasSchedule() })
    };
  }
  function releaseTriggers(spreadsheet) {
    const me = userId();
    const run = openRuns(documentStore()).some(({ by, trigger }) => by === me && trigger !== null);
    const schedule = schedules().activeOf(me).length > 0;
    clockTriggers(spreadsheet).removeUnneeded({ run, schedule });
  }
  function userId() {
    const store = userStore();
    const known = store.get(USER_KEY);
    if (known !== null) return known;
    const made = googleIds.uuid();
    store.set(USER_KEY, made);
    return made;
  }

  // src/sheets/actor.ts
  function actor() {
    var _a, _b;
    return { user: userId(), name: (_b = (_a = savedAccount()) == null ? void 0 : _a.userName) != null ? _b : "", at: googleClock.now() };
  }

  // src/sheets/settings-store.ts
  var VALUE_LIMIT = 8500;
  var CLOCK4 = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
  var Texts = record(pipe(string(), maxLength(500)), pipe(string(), maxLength(2e3)));
  var SettingsSchema = object({
    headerRow: union([literal("auto"), pipe(number(), integer(), minValue(1), maxValue(1e3))]),
    columns: Texts,
    constants: Texts,
    dateOrder: picklist(["sheet", "DMY", "MDY", "YMD"]),
    defaultTime: pipe(string(), regex(CLOCK4)),
    dateAnswers: record(
      pipe(string(), maxLength(500)),
      object({
        shortYears: exactOptional(boolean()),
        utc: exactOptional(boolean()),
        hiddenYear: exactOptional(boolean())
      })
    ),
    blankDue: picklist(["refuse", "today", "leave"]),
    blankDueTime: pipe(string(), regex(CLOCK4)),
    values: record(pipe(string(), maxLength(200)), Texts),
    textLimit: pipe(number(), integer(), minValue(1), maxValue(5e4)),
    sendHiddenRows: boolean(),
    sendDuplicates: boolean(),
    readBackSeconds: pipe(number(), integer(), minValue(0), maxValue(240)),
    webhookUrl: pipe(string(), maxLength(2e3)),
    reference: object({
      place: union([
        picklist([WHERE_NEEDED, NO_REFERENCE, IN_DESCRIPTION]),
        pipe(string(), regex(/^(?:auto:)?mx_\w{1,100}$/))
      ])
    })
  });
  var { entries: entries2 } = SettingsSchema;
  var D = DEFAULT_SHEET_SETTINGS;
  var SavedSettings = object({
    headerRow: fallback(entries2.headerRow, D.headerRow),
    columns: fallback(entries2.columns, { ...D.columns }),
    constants: fallback(entries2.constants, { ...D.constants }),
    dateOrder: fallback(entries2.dateOrder, D.dateOrder),
    defaultTime: fallback(entries2.defaultTime, D.defaultTime),
    dateAnswers: fallback(entries2.dateAnswers, { ...D.dateAnswers }),
    blankDue: fallback(entries2.blankDue, D.blankDue),
    blankDueTime: fallback(entries2.blankDueTime, D.blankDueTime),
    values: fallback(entries2.values, {}),
    textLimit: fallback(entries2.textLimit, D.textLimit),
    sendHiddenRows: fallback(entries2.sendHiddenRows, D.sendHiddenRows),
    sendDuplicates: fallback(entries2.sendDuplicates, D.sendDuplicates),
    readBackSeconds: fallback(entries2.readBackSeconds, D.readBackSeconds),
    webhookUrl: fallback(entries2.webhookUrl, D.webhookUrl),
    reference: fallback(entries2.reference, D.reference)
  });
  function key(sheetId) {
    return `sheet.${sheetId}`;
  }
  function loadSettings(sheetId) {
    var _a;
    return (_a = readJson(SavedSettings, documentStore().get(key(sheetId)))) != null ? _a : DEFAULT_SHEET_SETTINGS;
  }
  var SavedMatch = object({
    settings: SavedSettings,
    columns: array(object({ header: string(), field: nullable(string()) }))
  });
  var runMatches = {
    load: (runId) => readJson(SavedMatch, readLongText(documentStore(), matchKey(runId))),
    properties: (runId, match2) => longText(matchKey(runId), JSON.stringify(match2))
  };
  function saveSettings(sheetId, settings) {
    const text2 = JSON.stringify(settings);
    if (text2.length > VALUE_LIMIT) return false;
    documentLock.during(() => {
      documentStore().setAll({ ...noteOfChange(sheetId, settings), [key(sheetId)]: text2 });
    });
    return true;
  }
  function noteOfChange(sheetId, settings) {
    const change2 = settingsChange(loadSettings(sheetId), settings);
    return change2 === null ? {} : propertiesOfChange(documentStore(), sheetId, change2, actor());
  }
  function requireSaved(saved) {
    if (saved) return;
    throw new UserError(
      "settings",
      "These settings are too long to be kept. Shorten the values for all rows, match fewer values, or leave columns to their guesses."
    );
  }
  function hasSettings(sheetId) {
    return documentStore().get(key(sheetId)) !== null;
  }
  function forgetSettings(sheetId) {
    documentLock.during(() => {
      const note = noteOfChange(sheetId, DEFAULT_SHEET_SETTINGS);
      documentStore().remove(key(sheetId));
      documentStore().setAll(note);
    });
  }

  // src/sheets/put-back.ts
  var FIRST_DATES = Date.UTC(1901, 0, 1);
  var shownIn2 = (cell) => {
    var _a, _b;
    return (_b = (_a = cell.getDisplayValues()[0]) == null ? void 0 : _a[0]) != null ? _b : "";
  };
  function waysTo(text2) {
    return isPlainWords(text2) ? [text2, `'${text2}`] : [`'${text2}`, text2];
  }
  function putText(cell, text2) {
    for (const way of waysTo(text2)) {
      cell.setValue(way);
      if (shownIn2(cell) === text2) return;
    }
  }
  function isWritable(value) {
    return !(value instanceof Date) || value.getTime() >= FIRST_DATES;
  }
  function putBack(cell, shown2, { display, value }) {
    if (shownIn2(cell) !== shown2) return;
    if (typeof value === "string") {
      putText(cell, value);
      return;
    }
    cell.setValue(value !== null && isWritable(value) ? value : typed(display));
    if (shownIn2(cell) !== display) putText(cell, display);
  }
  function typed(display) {
    return /^[=+\-@']/.test(display) && !/^[+-][\d.,]/.test(display) ? `'${display}` : display;
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
    function probe2(ms) {
      const known = probes.get(ms);
      if (known !== void 0) return known;
      const offset = offsetMinutesAt2(ms);
      if (!Number.isFinite(offset)) throw new ZoneError(`No offset is known at ${ms}.`);
      probes.set(ms, offset);
      return offset;
    }
    function nextChange(from, to) {
      const before = probe2(from);
      let low = from / MINUTE_MS;
      let high = to / MINUTE_MS;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (probe2(middle * MINUTE_MS) === before) low = middle;
        else high = middle;
      }
      return high * MINUTE_MS;
    }
    function week(index) {
      const known = weeks.get(index);
      if (known !== void 0) return known;
      const end = (index + 1) * WEEK_MS;
      let start2 = index * WEEK_MS;
      const found = [{ start: start2, offset: probe2(start2) }];
      while (probe2(start2) !== probe2(end)) {
        start2 = nextChange(start2, end);
        if (start2 < end) found.push({ start: start2, offset: probe2(start2) });
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
  var OFFSET = /^([+-])(\d\d)(\d\d)$/;
  function offsetMinutesAt(zone, instant) {
    const match2 = OFFSET.exec(Utilities.formatDate(new Date(instant), zone, "Z"));
    if (match2 === null) return 0;
    const [, sign2, hours, minutes] = match2;
    return (sign2 === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  function googleZone(zone) {
    return makeZone(zone, (instant) => offsetMinutesAt(zone, instant));
  }

  // src/sheets/sheet-table.ts
  var ASKING_LIMIT_MS = 3e4;
  var EXECUTION_LENGTH = 8;
  var OWN_WIDTH_PIXELS = 220;
  function isCellValue(value) {
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value instanceof Date;
  }
  function belongTogether(values, texts2) {
    return values.every(
      (row, place2) => row.every((value, column) => {
        var _a;
        return typeof value !== "string" || value === ((_a = texts2[place2]) == null ? void 0 : _a[column]);
      })
    );
  }
  function readBoth(range) {
    let texts2 = null;
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const values = onceMore("Values", () => range.getValues());
      const after = textsIn2(range);
      if (belongTogether(values, after) || JSON.stringify(texts2) === JSON.stringify(after)) {
        return { values, texts: after };
      }
      texts2 = after;
    }
    throw busySheet("its rows could not be read");
  }
  function textsIn2(range) {
    return range === null ? [] : onceMore("Texts", () => range.getDisplayValues());
  }
  function rowsOf(range, first) {
    const { values, texts: texts2 } = readBoth(range);
    return texts2.map((line, place2) => ({
      rowNumber: first + place2,
      cells: line.map((display, column) => {
        var _a;
        const value = (_a = values[place2]) == null ? void 0 : _a[column];
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
    const hidden2 = /* @__PURE__ */ new Set();
    const until = Date.now() + ASKING_LIMIT_MS;
    for (const [place2, row] of rows.entries()) {
      if (Date.now() > until) {
        const rest = rows.slice(place2);
        return { hidden: /* @__PURE__ */ new Set([...hidden2, ...rest]), unasked: rest.length };
      }
      if (sheet.isRowHiddenByUser(row) || hasFilter && sheet.isRowHiddenByFilter(row)) hidden2.add(row);
    }
    return { hidden: hidden2, unasked: 0 };
  }
  var FIRST_GROUP = /\$1(?!\d)/g;
  function replaceIn(range, sought, by) {
    const isPattern = "pattern" in sought;
    if (!isLiteral(isPattern ? by.replace(FIRST_GROUP, "") : by)) throw new Error(`Not to be replaced: ${by}`);
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
      execution: Utilities.getUuid().slice(0, EXECUTION_LENGTH),
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
      readTexts: (span, columns) => textsIn2(range(span, 0, columns)),
      readBlock: (first, last, span) => textsIn2(range(span, first, last - first + 1)),
      readColumn: (column, span) => textsIn2(range(span, column, 1)).map(([text2 = ""]) => text2),
      readValues: (first, last, span) => {
        const cells = range(span, first, last - first + 1);
        const lines = cells === null ? [] : onceMore("Values", () => cells.getValues());
        return lines.map((line) => line.map((value) => isCellValue(value) ? value : ""));
      },
      readFormulas: (first, last, span) => {
        const cells = range(span, first, last - first + 1);
        return cells === null ? [] : onceMore("Formulas", () => cells.getFormulas());
      },
      writeColumn: (column, firstRow2, texts2) => {
        if (texts2.length === 0) return;
        const cells = sheet.getRange(firstRow2, column + 1, texts2.length, 1);
        const formats = texts2.some(isNumberLike) ? cells.getNumberFormats() : [];
        cells.setValues(texts2.map((text2, place2) => {
          var _a, _b;
          return [exactText(text2, (_b = (_a = formats[place2]) == null ? void 0 : _a[0]) != null ? _b : "")];
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
      putBack: (row, column, text2, held) => {
        const cell = range({ first: row, last: row }, column, 1);
        if (cell !== null) putBack(cell, text2, held);
      },
      replaceInRow: (row, text2, by) => replaceIn(sheet.getRange(`${row}:${row}`), { text: text2 }, by),
      appendColumns: (headerRow, headers) => appendColumns(sheet, headerRow, headers),
      writeHeader: (headerRow, column, header) => writeHeaders(sheet, headerRow, column, [header]),
      readMarks: () => readMarks(sheet),
      addMark: (column, value) => addColumnMark(sheet, columnLetter(column), value),
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

  // src/sheets/workspace.ts
  var OWN_SHEETS = [RUNS_SHEET, CALL_LOG_SHEET];
  function activeSpreadsheet() {
    return SpreadsheetApp.getActiveSpreadsheet();
  }
  function openSpreadsheet() {
    const spreadsheet = activeSpreadsheet();
    if (spreadsheet === null) throw new UserError("no-sheet", "Open a spreadsheet first.");
    return spreadsheet;
  }
  function findSheet(spreadsheet, sheetId) {
    const sheet = spreadsheet.getSheets().find((each) => each.getSheetId() === sheetId);
    if (sheet !== void 0) return sheet;
    throw new UserError("no-sheet", "The sheet was deleted. Open the sheet with your rows and try again.");
  }
  function hasSheet(sheetId) {
    return openSpreadsheet().getSheets().some((sheet) => sheet.getSheetId() === sheetId);
  }
  function openWorkspace(sheetId) {
    const spreadsheet = openSpreadsheet();
    const sheet = sheetId === void 0 ? spreadsheet.getActiveSheet() : findSheet(spreadsheet, sheetId);
    const name = sheet.getName();
    if (OWN_SHEETS.some((own) => isFromBefore(sheet, name, own))) throw ownSheet();
    return {
      spreadsheet,
      sheet,
      deadline: googleClock.now() + EXECUTION_BUDGET_MS,
      settings: loadSettings(sheet.getSheetId()),
      ports: {
        table: sheetTable(spreadsheet, sheet),
        otherTable: (id) => {
          const other = spreadsheet.getSheets().find((each) => each.getSheetId() === id);
          return other === void 0 ? null : sheetTable(spreadsheet, other);
        },
        fileId: spreadsheet.getId(),
        http: googleHttp,
        clock: googleClock,
        ids: googleIds,
        documentStore: documentStore(),
        documentLock,
        sharedStore: sharedStore(),
        userStore: userStore(),
        scriptLock,
        user: userId,
        triggers: runTriggers(spreadsheet),
        runMatches,
        history: { add: (record2) => {
          var _a, _b;
          return addRun2(spreadsheet, record2, (_b = (_a = connectedAccount()) == null ? void 0 : _a.name) != null ? _b : "");
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
    const workspace = { ...openWorkspace(), account: savedAccount() };
    const plan2 = check2(workspace, { kind: "rows", spans: selectedSpans(workspace.sheet) });
    tell(describeCheck(plan2));
    const { filled, ready, invalid } = plan2;
    return {
      check: {
        filled,
        ready: ready.length,
        invalid: invalid.length,
        issues: listIssues(plan2),
        notices: [...plan2.notices, ...plan2.byCells, ...describeColumns(plan2)],
        leftAlone: describeLeftAlone(plan2)
      }
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
  var NAME2 = "Sample tasks";
  var OWNER = "kavya.rao@example.com";
  var LEAD = "3f1c2a64-9d0b-4c1e-8a57-2b6f0e9d7c11";
  var HOUR_MS2 = 3600 * 1e3;
  var DAY_MS6 = 24 * HOUR_MS2;
  function sampleRows(now) {
    const at = (days) => new Date(Math.ceil((now + days * DAY_MS6) / HOUR_MS2) * HOUR_MS2);
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
    let name = NAME2;
    const taken = new Set(spreadsheet.getSheets().map((each) => each.getName().toLowerCase()));
    for (let number4 = 2; taken.has(name.toLowerCase()); number4++) name = `${NAME2} ${number4}`;
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

  // src/run/record/lost-run.ts
  var SHEET_GONE = "The sheet was deleted before the run had ended. Tasks that it had created are in LeadSquared; rows that were still waiting were not sent.";
  function endWithoutSheet(ports, runId) {
    const { documentStore: documentStore2, documentLock: documentLock2 } = ports;
    const ended = documentLock2.during(() => {
      const record2 = readRecord(documentStore2, runId);
      if (record2 === null || record2.state === "ended") return record2;
      const { counts } = record2;
      const left2 = { ...counts, queued: 0, unsent: counts.unsent + counts.queued };
      const now = {
        ...record2,
        state: "ended",
        pause: null,
        counts: left2,
        stop: { code: "sheet-gone", message: SHEET_GONE }
      };
      writeRecord(documentStore2, now);
      return now;
    });
    closeRun(ports, runId);
    return ended;
  }

  // src/run/schedule/resume-runs.ts
  var LONG_PAUSE_MS = 15 * MINUTE_MS;
  var QUIET_MS = 3e4;
  var LEAST_TIME_MS = 6e4;
  function ownOpenRuns({ documentStore: documentStore2, user }) {
    const me = user();
    return openRuns(documentStore2).filter(({ by, pause: pause2 }) => by === me && (pause2 == null ? void 0 : pause2.until) !== null).sort((a, b) => a.workedAt - b.workedAt);
  }
  function needsOf(ports) {
    return { run: ownOpenRuns(ports).length > 0, schedule: ports.schedules.activeOf(ports.user()).length > 0 };
  }
  function waits({ clock: clock2, documentStore: documentStore2 }, { id, pause: pause2 }) {
    var _a;
    if (pause2 === null || ((_a = pause2.until) != null ? _a : 0) <= clock2.now()) return false;
    return !isAskedToStop(documentStore2, id);
  }
  function allWait(ports) {
    const runs = ownOpenRuns(ports);
    return runs.length > 0 && runs.every((record2) => waits(ports, record2));
  }
  function resumeRuns(ports) {
    const { clock: clock2, deadline } = ports;
    const worked = [];
    for (const record2 of ownOpenRuns(ports)) {
      if (deadline - clock2.now() < LEAST_TIME_MS) break;
      const after = resumeRun(ports, record2);
      if (after !== null) worked.push(after);
    }
    return worked;
  }
  function resumeRun(ports, record2) {
    const now = ports.clock.now();
    if (!ports.spreadsheet.hasSheet(record2.sheetId)) return endLost(ports, record2);
    if (now - record2.workedAt < QUIET_MS) return null;
    if (waits(ports, record2)) return null;
    try {
      const worked = resume(ports.openJob(record2.sheetId), record2.id, null);
      tellOfPause(ports, worked);
      return worked;
    } catch (error) {
      if (error instanceof UserError && (error.code === "busy" || error.code === "no-run")) return null;
      if (error instanceof UserError && error.code === "quota") throw error;
      halt(ports, record2, error);
      return record2;
    }
  }
  function tellOfPause({ clock: clock2, documentLock: documentLock2, documentStore: documentStore2, mail, spreadsheet }, record2) {
    const { pause: pause2, mailed, id, sheetName } = record2;
    if (record2.state === "ended" || pause2 === null || pause2.until === null) return;
    if (pause2.until - clock2.now() < LONG_PAUSE_MS || mailed.includes(pause2.cause)) return;
    const { year, month, day: day2, hour: hour2, minute } = spreadsheet.zone().toWall(pause2.until);
    const until = formatWall({ year, month, day: day2, hour: hour2, minute, second: 0 });
    const isSent = mail.toMyself(
      `Bulk Tasks: the run in “${sheetName}” waits`,
      [
        `Run ${id} waits, and goes on by itself. You need not do anything.`,
        "",
        pause2.message,
        `It is tried again at about ${until}. To stop the run, open the sidebar and choose Stop.`,
        spreadsheet.url()
      ].join("\n")
    );
    if (isSent) documentLock2.during(() => writeMailed(documentStore2, id, pause2.cause));
  }
  function endLost(ports, { id, sheetName }) {
    var _a, _b;
    const ended = endWithoutSheet(ports, id);
    ports.mail.toMyself(
      `Bulk Tasks: run ${id} in “${sheetName}” has ended`,
      [(_b = (_a = ended == null ? void 0 : ended.stop) == null ? void 0 : _a.message) != null ? _b : "", ports.spreadsheet.url()].join("\n")
    );
    return ended;
  }
  function halt(ports, record2, error) {
    const { clock: clock2, documentLock: documentLock2, documentStore: documentStore2, mail, spreadsheet } = ports;
    const text2 = error instanceof Error ? error.message : String(error);
    ports.log(`The run could not go on: ${text2}`);
    const pause2 = error instanceof UserError ? pauseForPerson(text2) : pauseAfterTrouble(text2, record2.pause, clock2.now());
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
  function nextTime({ every, hour: hour2 }, now, zone) {
    const wall = zone.toWall(now);
    if (every === "hour") {
      return now + HOUR_MS - ((wall.minute * 60 + wall.second) * 1e3 + (now % 1e3 + 1e3) % 1e3);
    }
    const midnight = wallToUtc({ ...wall, hour: 0, minute: 0, second: 0 });
    for (let day2 = 0; day2 <= MOST_DAYS; day2++) {
      const due = utcToWall(midnight + day2 * DAY_MS + hour2 * HOUR_MS);
      const instant = instantOf(due, zone);
      if (instant > now && (every === "day" || !isWeekend(due))) return instant;
    }
    throw new RangeError(`A schedule's hour must be from 0 to 23, not ${hour2}.`);
  }

  // src/run/schedule/mail-digest.ts
  function problem2(kind, count3, text2, cell = null) {
    return { kind: shorten(kind, 80), count: count3, cell, text: shorten(text2, PROBLEM_LENGTH) };
  }
  function problemOfPlace({ kind, rows }) {
    const left2 = `${countOf2(rows, "row")} left alone`;
    if (kind === "waiting") {
      const text2 = `${left2}: whether LeadSquared has a task is not known. Choose “Send all new rows” to have that looked up.`;
      return [problem2("place:waiting", rows, text2)];
    }
    if (kind !== "OtherAccount") return [];
    return [problem2("place:account", rows, `${left2}, since they were sent to another LeadSquared account.`)];
  }
  function problemsOfPlan(plan2) {
    const errors = groupIssues(plan2.invalid).filter(({ level }) => level === "error");
    const repeats2 = plan2.duplicates.length;
    return [
      ...errors.map(
        ({ code, header, count: count3, summary, firstCell: firstCell2 }) => problem2(`${code}:${header}`, count3, summary, firstCell2)
      ),
      ...repeats2 === 0 ? [] : [problem2("repeat", repeats2, `${countOf2(repeats2, "row repeats", "rows repeat")} another row.`)],
      ...plan2.places.flatMap(problemOfPlace)
    ];
  }
  function problemsOfRun({ id, stop: stop2, counts }, firstCell2) {
    const of = (kind, word, then) => {
      const count3 = counts[kind];
      if (count3 === 0) return [];
      return [problem2(`${kind}:${id}`, count3, `${countOf2(count3, "row")} ${then}`, firstCell2(word))];
    };
    return [
      ...stop2 === null || stop2.code === "user" ? [] : [problem2(`stop:${stop2.code}`, 0, stop2.message)],
      ...of("failed", "Failed", "refused by LeadSquared; the status gives its reason."),
      ...of("unknown", "Unknown", "in doubt; look in LeadSquared before sending again."),
      ...of("accepted", "Accepted", "accepted by LeadSquared, but not seen there yet.")
    ];
  }
  var nameOf = ({ kind, count: count3, cell }) => `${kind}|${count3}|${cell != null ? cell : ""}`;
  var kindIn = (name) => name.replace(/\|.*$/s, "");
  var kindOf2 = (kind) => OF_RUNS.test(kind) ? kind.replace(/:.*/s, "") : kind;
  var OF_RUNS = /^(?:stop|failed|unknown|accepted|wait)\b/;
  function afterCheck({ unsaid: unsaid2, said }, found) {
    var _a;
    const kinds = new Set(found.map(({ kind }) => kind));
    const told2 = ((_a = said == null ? void 0 : said.problems) != null ? _a : []).filter((name) => OF_RUNS.test(name) || kinds.has(kindIn(name)));
    const fresh2 = found.filter((one) => !told2.includes(nameOf(one)));
    return {
      unsaid: [...unsaid2.filter(({ kind }) => OF_RUNS.test(kind)), ...fresh2].slice(-MOST_PROBLEMS),
      said: said === null ? null : { ...said, problems: told2 }
    };
  }
  function afterRun({ unsaid: unsaid2 }, found) {
    return { unsaid: [...unsaid2, ...found].slice(-MOST_PROBLEMS) };
  }
  function isMailDue({ unsaid: unsaid2, said }, now) {
    if (unsaid2.length === 0) return false;
    if (said === null || now - said.at >= DAY_MS) return true;
    const kinds = new Set(said.problems.map((name) => kindOf2(kindIn(name))));
    return unsaid2.some(({ kind }) => !kinds.has(kindOf2(kind)));
  }
  function afterMail({ unsaid: unsaid2, said }, now) {
    var _a;
    const problems2 = [.../* @__PURE__ */ new Set([...(_a = said == null ? void 0 : said.problems) != null ? _a : [], ...unsaid2.map(nameOf)])];
    return { unsaid: [], said: { at: now, problems: problems2.slice(-2 * MOST_PROBLEMS) } };
  }
  function describeDigest(schedule, url) {
    const { sheetName, unsaid: unsaid2 } = schedule;
    const lines = unsaid2.map(({ text: text2, cell }) => `• ${text2}${cell === null ? "" : ` First: cell ${cell}.`}`);
    return {
      subject: `Bulk Tasks: rows in “${sheetName}” need you`,
      body: [
        `New rows of the sheet “${sheetName}” are sent to LeadSquared by a schedule of yours. Some need a person:`,
        "",
        ...lines,
        "",
        "The status column says for each row what to do. Invalid rows that you correct are sent the next time; refused ones when you choose “Retry failed rows” in the sidebar.",
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
  var LEAST_TIME_MS2 = 12e4;
  var MOST_TROUBLE = 3;
  var LONG_OPEN_MS = 2 * 60 * 60 * 1e3;
  var TARGET = { kind: "scheduled" };
  function sendDue(ports) {
    var _a;
    const { clock: clock2, schedules: schedules2, user, deadline } = ports;
    let due = 0;
    for (const listed2 of schedules2.activeOf(user())) {
      const schedule = (_a = schedules2.of(listed2.sheetId)) != null ? _a : listed2;
      takeInRun(ports, schedule);
      if (schedule.nextAt > clock2.now() || deadline - clock2.now() < LEAST_TIME_MS2) continue;
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
    const { documentStore: documentStore2, schedules: schedules2 } = ports;
    const open = openRuns(documentStore2).find(({ sheetId }) => sheetId === schedule.sheetId);
    if (open !== void 0) {
      waitFor(ports, schedule, open);
      return null;
    }
    const job = ports.openJob(schedule.sheetId);
    requireSameAccount(job, schedule);
    requireSettingsSeen(ports, job);
    const before = planToSend(job, TARGET);
    const planned = before.plan;
    if (planned.formulaSource !== null) {
      throw new UserError("formula", describeFormulaSource(planned.formulaSource));
    }
    const [putBack2] = planned.putBack;
    if (putBack2 !== void 0) throw new UserError("put-back", describePutBack(putBack2));
    if (planned.byCells.length > 0) {
      throw new UserError(
        "mapping",
        `${planned.byCells.join(" ")} A schedule does not go by that: save the match in the sidebar once.`
      );
    }
    const sheetName = job.ports.table.name;
    schedules2.change(schedule, { sheetName, ...afterCheck(schedule, problemsOfPlan(planned)) });
    if (planned.ready.length === 0) {
      const bad = planned.invalid.length + planned.duplicates.length;
      if (bad === 0) return "There was no new row.";
      check2(job, TARGET);
      return `There was no new row to send; ${countOf2(bad, "row needs", "rows need")} a correction.`;
    }
    const record2 = send3(job, TARGET, before);
    const now = (_a = schedules2.of(schedule.sheetId)) != null ? _a : schedule;
    takeInRun(ports, now);
    const { created, stopped: stopped2 } = makeReport(record2);
    const sent = `${countOf2(created, "task")} created from ${countOf2(record2.total, "new row")}.`;
    if (needsKeys(record2.stop)) pause(ports, now, record2.stop.message);
    return stopped2 === null ? sent : `${sent} ${stopped2}`;
  }
  function requireSameAccount({ account: account2 }, schedule) {
    if (schedule.account === account2.hash) return;
    throw new UserError(
      "other-account",
      `The schedule was saved with keys of another LeadSquared account than those that are set now (${account2.organisation}), so nothing was sent. Save the schedule again if the rows are to be created there.`
    );
  }
  function requireSettingsSeen({ changedSettings }, job) {
    const changed = changedSettings(job);
    if (changed === null) return;
    throw new UserError(
      "settings",
      `Nothing was sent. Save the schedule again if it may send with what was changed: ${changed}`
    );
  }
  function lastMessage({ clock: clock2 }, message) {
    return { at: clock2.now(), message: shorten(message, MESSAGE_LENGTH2) };
  }
  function setNext({ clock: clock2, schedules: schedules2, spreadsheet }, schedule, changes) {
    const nextAt = nextTime(schedule, clock2.now(), spreadsheet.zone());
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
    const record2 = lastRunOf(documentStore2, ({ sheet }) => sheet === schedule.sheetId);
    if (record2 === null || record2.state !== "ended" || !record2.scheduled) return;
    if (record2.by !== schedule.by || record2.id === schedule.reported) return;
    const found = problemsOfRun(record2, (word) => firstCell2(schedule.sheetId, word));
    schedules2.change(schedule, { reported: record2.id, ...afterRun(schedule, found) });
  }
  function pause(ports, schedule, reason) {
    const { schedules: schedules2, spreadsheet, mail } = ports;
    const paused = shorten(reason, MESSAGE_LENGTH2);
    schedules2.change(schedule, { paused, last: lastMessage(ports, paused) });
    const { subject, body: body2 } = describePause(schedule, paused, spreadsheet.url());
    mail.toMyself(subject, body2);
  }
  function mailIfDue({ clock: clock2, schedules: schedules2, spreadsheet, mail }, sheetId) {
    const schedule = schedules2.of(sheetId);
    const now = clock2.now();
    if (schedule === null || !isMailDue(schedule, now)) return;
    const { subject, body: body2 } = describeDigest(schedule, spreadsheet.url());
    if (mail.toMyself(subject, body2)) schedules2.change(schedule, afterMail(schedule, now));
  }

  // src/run/schedule/on-timer.ts
  var NOTHING5 = { run: null, schedules: 0 };
  function isIdle(ports) {
    const now = ports.clock.now();
    return allWait(ports) && ports.schedules.activeOf(ports.user()).every(({ nextAt }) => nextAt > now);
  }
  function onTimer(ports, triggerId) {
    var _a, _b;
    const { triggers } = ports;
    if (triggerId !== null && triggers.repeats(triggerId) && isIdle(ports)) return NOTHING5;
    if (triggerId === null || !triggers.has(triggerId)) {
      throw new UserError("no-trigger", "Only the timer of the add-on can start this.");
    }
    forgetBlindness(ports.userStore);
    const needs = needsOf(ports);
    triggers.fired(triggerId, needs);
    const lapsed = ports.lapsedAuthorisation();
    if (lapsed !== null) {
      tellOfLapse(ports, lapsed);
      return NOTHING5;
    }
    const runs = needs.run ? resumeRuns(ports) : [];
    const sent = sendDue(ports);
    triggers.removeUnneeded(needsOf(ports));
    return { run: (_b = (_a = runs[0]) == null ? void 0 : _a.id) != null ? _b : null, schedules: sent };
  }
  function tellOfLapse(ports, page) {
    var _a;
    const { spreadsheet, userStore: userStore2, clock: clock2, mail } = ports;
    pauseAll(ports, "The add-on needs your permission again: choose any entry of the Bulk Tasks menu.");
    const key2 = "mailed.permission";
    const now = clock2.now();
    if (now - Number((_a = userStore2.get(key2)) != null ? _a : 0) < DAY_MS) return;
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
    if (isSent) userStore2.set(key2, String(now));
  }

  // src/sheets/forget-leftovers.ts
  var KEY4 = "leftovers";
  var EVERY_MS = DAY_MS;
  var PATIENCE_MS2 = 7 * DAY_MS;
  var MOST_KEYS = 150;
  var AT_A_TIME2 = 20;
  var Leftovers = object({
    lookedAt: number(),
    since: record(string(), number())
  });
  var OF_SHEET = /^(?:sheet|schedule|lease|worker|changes|confirmed)\.(\d+)$/;
  var OF_RUN = /^run\.([A-Z0-9]{1,12})(?:\.|$)/;
  var OF_BEFORE = /^(?:run|run\.stop|lease|worker|calls(?:\.\d)?)$/;
  function uselessKeys(keys, sheetIds, runIds) {
    return keys.filter((key2) => {
      var _a, _b;
      const sheet = (_a = OF_SHEET.exec(key2)) == null ? void 0 : _a[1];
      if (sheet !== void 0) return !sheetIds.has(Number(sheet));
      if (OF_BEFORE.test(key2)) return true;
      const run = (_b = OF_RUN.exec(key2)) == null ? void 0 : _b[1];
      return run !== void 0 && !runIds.has(run);
    });
  }
  function forgetLeftovers(spreadsheet) {
    const store = documentStore();
    const now = googleClock.now();
    const before = readJson(Leftovers, store.get(KEY4));
    if (before !== null && now - before.lookedAt < EVERY_MS) return;
    const sheetIds = new Set(spreadsheet.getSheets().map((sheet) => sheet.getSheetId()));
    const runIds = new Set(listRuns(store).map(({ id }) => id));
    const useless = uselessKeys(documentKeys(), sheetIds, runIds).slice(0, MOST_KEYS);
    const since = Object.fromEntries(useless.map((key2) => {
      var _a;
      return [key2, (_a = before == null ? void 0 : before.since[key2]) != null ? _a : now];
    }));
    const removed = useless.filter((key2) => {
      var _a;
      return now - ((_a = since[key2]) != null ? _a : now) >= PATIENCE_MS2;
    }).slice(0, AT_A_TIME2);
    for (const key2 of removed) {
      store.remove(key2);
      delete since[key2];
    }
    store.set(KEY4, JSON.stringify({ lookedAt: now, since }));
  }

  // src/sheets/mail.ts
  var SENDER = "Bulk Tasks for LeadSquared";
  var googleMail = {
    toMyself: (subject, body2) => {
      try {
        const to = Session.getEffectiveUser().getEmail();
        if (to === "") return false;
        MailApp.sendEmail(to, subject, body2, { name: SENDER });
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

  // src/run/report/describe-settings-news.ts
  var URL_SHOWN = 200;
  var VALUE_SHOWN = 60;
  var VALUES_SHOWN = 6;
  var OTHERS = {
    headerRow: "which row is the header",
    dateOrder: "the order of day and month",
    defaultTime: "the time of dates without one",
    dateAnswers: "an answer about a column of dates",
    blankDue: "what becomes of rows without a due date",
    blankDueTime: "the time of rows without a due date",
    values: "which values of the sheet stand for others",
    textLimit: "how long a text may be",
    sendHiddenRows: "whether hidden rows are sent",
    sendDuplicates: "whether repeated rows are sent",
    reference: "where the reference is written"
  };
  var quoted = (text2, max) => `“${cleanToken(text2, max)}”`;
  function whoAndWhen(changes, format) {
    const last = new Map(changes.map((change2) => [change2.by, change2]));
    const people = [...last.values()].map(
      ({ name, at }) => `${name === "" ? "Somebody else" : name} (${format(at)})`
    );
    return people.length < 2 ? people.join("") : `${people.slice(0, -1).join(", ")} and ${people[people.length - 1]}`;
  }
  function describeWebhook(url) {
    return url === "" ? "LeadSquared reports what became of the calls to no address any more." : `LeadSquared reports what became of each call to ${quoted(url, URL_SHOWN)}.`;
  }
  function describeConstants(constants) {
    const all2 = Object.entries(constants);
    if (all2.length === 0) return "No value is set for all rows any more.";
    const shown2 = all2.slice(0, VALUES_SHOWN).map(([name, value]) => `${cleanToken(fieldLabel(name), VALUE_SHOWN)} ${quoted(value, VALUE_SHOWN)}`);
    const more = all2.length - shown2.length;
    return `Set for all rows: ${[...shown2, ...more > 0 ? [`${more} more`] : []].join(", ")}.`;
  }
  function describeMatch(changes) {
    const ofMatch2 = changes.filter(({ parts }) => parts.includes("match"));
    const named2 = [...new Set(ofMatch2.flatMap(({ columns }) => columns))];
    const more = ofMatch2.reduce((sum2, change2) => sum2 + change2.more, 0);
    const others = [...new Set(ofMatch2.flatMap((change2) => change2.others))].map((name) => OTHERS[name]);
    const names2 = named2.map((header) => `“${header}”`).join(", ");
    return [
      ...named2.length === 0 ? [] : [
        more === 0 ? `${countOf2(named2.length, "column is", "columns are")} matched differently: ${names2}.` : `Columns are matched differently: ${names2} and others.`
      ],
      ...others.length === 0 ? [] : [`Changed too: ${others.join(", ")}.`]
    ];
  }
  function describeSettingsNews({ changes, parts }, { webhookUrl, constants }, format) {
    return [
      `${whoAndWhen(changes, format)} changed the settings of this sheet, and your keys are used with them.`,
      ...parts.includes("webhook") ? [describeWebhook(webhookUrl)] : [],
      ...parts.includes("constants") ? [describeConstants(constants)] : [],
      ...parts.includes("match") ? describeMatch(changes) : []
    ];
  }

  // src/sheets/settings-news.ts
  function settingsNews({ ports, settings }) {
    const { zone } = ports.table;
    const format = (instant) => formatWall({ ...zone.toWall(instant), second: 0 });
    const news = newsOfSettings(documentStore(), ports.table.sheetId, userId());
    if (news === null) return null;
    const { last, wereShown } = news;
    return { lines: describeSettingsNews(news, settings, format), last, wereShown };
  }
  function showSettingsNews(job) {
    const news = settingsNews(job);
    if (news === null) return [];
    if (!news.wereShown) {
      documentLock.during(() => noteShown2(documentStore(), job.ports.table.sheetId, actor(), news.last));
    }
    return news.lines;
  }
  function confirmSettings({ ports }, news) {
    if (news === null) return;
    documentLock.during(() => noteConfirmed(documentStore(), ports.table.sheetId, actor(), news.last));
  }
  function withSettingsSeen(job, again, work2) {
    const news = settingsNews(job);
    if (news !== null && !news.wereShown) {
      throw new UserError("settings", `${showSettingsNews(job).join(" ")} ${again}`);
    }
    const done = work2();
    confirmSettings(job, news);
    return done;
  }

  // src/sheets/actions/on-timer.ts
  var ID_LENGTH = 100;
  function continueWork(event) {
    const deadline = googleClock.now() + EXECUTION_BUDGET_MS;
    const triggerId = triggerIdOf(event);
    const spreadsheet = activeSpreadsheet();
    if (spreadsheet === null) {
      const store = userStore();
      onBlindClock(
        { clock: googleClock, store, mail: googleMail, ids: googleTriggers.ids, remove: googleTriggers.remove },
        triggerId
      );
      return { run: null, schedules: 0 };
    }
    forgetLeftovers(spreadsheet);
    return onTimer(
      {
        clock: googleClock,
        documentStore: documentStore(),
        documentLock,
        userStore: userStore(),
        mail: googleMail,
        schedules: schedules(),
        triggers: clockTriggers(spreadsheet),
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
        changedSettings: (job) => {
          var _a, _b;
          return (_b = (_a = settingsNews(job)) == null ? void 0 : _a.lines.join(" ")) != null ? _b : null;
        },
        firstCell,
        log: (text2) => console.error(text2)
      },
      triggerId
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
    const given = { ...workspace, account: account() };
    const before = target.kind === "new" ? goOnWithOpen(given) : null;
    if (before !== null && !before.isOver) {
      tell(describeReport(before));
      return before;
    }
    const decided = decide2(given, target);
    if (decided === null) return null;
    const { before: seen, job } = decided;
    const planned = seen.plan;
    const question = target.kind === "new" ? askToLookFirst(planned) : "";
    if (question !== "") return ask(question) ? lookFirst2(job, spreadsheet) : null;
    if (!nothingToSend(planned)) {
      const calls = Math.ceil(planned.ready.length / CHUNK_SIZE);
      const seconds = openGate(job.ports, job.account).secondsFor(calls);
      const news = settingsNews(workspace);
      const changed = news === null ? [] : [news.lines.join("\n")];
      if (!ask([describeBeforeSending(planned, seconds), ...changed].join("\n\n"))) return null;
      confirmSettings(workspace, news);
      spreadsheet.toast(`Sending ${countOf2(planned.ready.length, "row")} …`, "Bulk Tasks", -1);
    } else if (planned.invalid.length + planned.duplicates.length === 0) {
      tell(before === null ? describeBeforeSending(planned, 0) : describeReport(before));
      return before;
    }
    const report = makeReport(send3(job, target, seen));
    spreadsheet.toast(report.isOver ? "Done." : "Paused.", "Bulk Tasks", 3);
    tell(describeReport(report));
    return report;
  }
  function lookFirst2(job, spreadsheet) {
    spreadsheet.toast("Looking rows up in LeadSquared …", "Bulk Tasks", -1);
    const report = makeReport(send3(job, { kind: "look-first" }, null));
    spreadsheet.toast(report.isOver ? "Done." : "Paused.", "Bulk Tasks", 3);
    tell(describeReport(report));
    return report;
  }
  function goOnWithOpen(job) {
    const { documentStore: documentStore2, table, user } = job.ports;
    const open = openRuns(documentStore2).filter(
      (record2) => record2.sheetId === table.sheetId && whoseRun(record2, job.account, user()) === "mine"
    );
    let report = null;
    for (const { id } of open) {
      job.spreadsheet.toast(`Going on with run ${id} …`, "Bulk Tasks", -1);
      report = makeReport(resume(job, id, null));
      if (!report.isOver) break;
    }
    if (report !== null) job.spreadsheet.toast(report.isOver ? "Done." : "Paused.", "Bulk Tasks", 3);
    return report;
  }
  function decide2(job, target) {
    const before = planToSend(job, target);
    if (before.plan.hidden.length === 0) return { before, job };
    const answer = askThreeWays(askAboutHidden(before.plan));
    if (answer === "cancel") return null;
    if (answer === "no") return { before, job };
    const all2 = { ...job, settings: { ...job.settings, sendHiddenRows: true } };
    return { before: planToSend(all2, target), job: all2 };
  }

  // src/sheets/actions/set-keys.ts
  var WHERE2 = "You find it in LeadSquared under My Account > Settings > API and Webhooks.";
  function setKeys() {
    const accessKey = askForText(`Access key. ${WHERE2}`);
    if (accessKey === null) return { connected: false };
    const secretKey = askForText(`Secret key. ${WHERE2}`);
    if (secretKey === null) return { connected: false };
    const account2 = connect(accessKey, secretKey);
    const role = account2.role === "" ? "" : ` (${account2.role})`;
    const org = account2.orgCode === "" ? "" : ` of account ${account2.orgCode}`;
    const region = account2.hostTold ? "" : `
LeadSquared did not say where this account lives, so ${account2.host} is used. If that is not its region, open the sidebar and choose it under Connect.`;
    tell(
      `Connected to LeadSquared as ${account2.name}${role}${org}.${region}
Only you can use these keys, and they are not shown again.`
    );
    return { connected: true };
  }

  // src/sheets/actions/show-call-log.ts
  var LOOKED_THROUGH = 10;
  function showCalls() {
    const store = documentStore();
    const [last] = recentRuns(store, LOOKED_THROUGH).filter((run) => run.calls > 0).sort((a, b) => b.workedAt - a.workedAt);
    const calls = last === void 0 ? null : readCalls(store, last.id);
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
  function leftAlone({ tasks, foreignAt }) {
    const { done, cancelled, foreign, unclear: unclear2, gone } = tasks;
    return [
      ...counted3(done, "task", "was done since and is left alone.", "were done since and are left alone."),
      ...counted3(
        cancelled,
        "task",
        "was cancelled since and is left alone.",
        "were cancelled since and are left alone."
      ),
      ...counted3(gone, "task", "is gone from LeadSquared already.", "are gone from LeadSquared already."),
      ...counted3(
        foreign,
        "task",
        `does not fit its row and may not be this run’s own, so it is left alone: see the id in ${foreignAt}.`,
        `do not fit their rows and may not be this run’s own, so they are left alone: see the ids from ${foreignAt} on.`
      ),
      ...counted3(
        unclear2,
        "task",
        "could not be looked up and is left alone.",
        "could not be looked up and are left alone."
      )
    ];
  }
  function describeBeforeUndo(preview) {
    const { runId, sheetName, started, tasks, inDoubt: inDoubt2 } = preview;
    const which = `run ${runId} created from the sheet “${sheetName}”, begun on ${started}`;
    const head = tasks.open === 0 ? `There is no open task to delete among those that ${which}.` : `Delete ${countOf2(tasks.open, "open task")} that ${which}? LeadSquared cannot bring them back. The rows stay in the sheet, and “Send again” in the sidebar sends them once more.`;
    const doubt = `${countOf2(inDoubt2, "row is", "rows are")} still in doubt. To delete their tasks too, look them up first: choose “Send all new rows”, or “Check with LeadSquared” in the sidebar.`;
    return [head, ...leftAlone(preview), ...inDoubt2 === 0 ? [] : [doubt]].join("\n");
  }
  function describeUndo(report) {
    const { deleted, unconfirmed, stopped: stopped2 } = report;
    return [
      ...stopped2 === null ? [] : [stopped2],
      deleted === 0 ? "No task was deleted." : `${countOf2(deleted, "task was", "tasks were")} deleted.`,
      ...unconfirmed === 0 ? [] : [
        `${countOf2(unconfirmed, "task is", "tasks are")} still shown by LeadSquared although the deletion was asked for. Choose “Undo last run…” again in a few minutes to look.`
      ],
      ...leftAlone(report),
      ...deleted === 0 ? [] : ["To create them again, choose “Send again” for this run, under “Results” in the sidebar."]
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
    const page = readFoundPage(isOne ? [json] : json, "appointment", null);
    if (page === null) return null;
    const { tasks } = page;
    return tasks.length === 0 ? "gone" : (_a = tasks.find((task) => task.id === id)) != null ? _a : null;
  }

  // src/run/undo/undo-rows.ts
  var BEING_DELETED = "being deleted";
  var DELETING_NOW = `${BEING_DELETED}. If this does not change, choose “Undo last run…” again.`;
  function stillThere(seconds) {
    return `${BEING_DELETED}: LeadSquared still showed the task after ${Math.round(seconds)} seconds. Choose “Undo last run…” again to look.`;
  }
  var UndoRow = class extends Entry2 {
    constructor(token, row, found) {
      super(token, row, "Created");
      this.task = found.task;
      this.taskId = found.taskId;
      this.wasBeingDeleted = found.wasBeingDeleted;
    }
  };
  function runsOfAccount({ documentStore: documentStore2 }, { account: account2 }) {
    const runs = listRuns(documentStore2).filter((run) => run.account === account2.hash || run.account === "");
    return new Set(runs.map(({ id }) => id));
  }
  function readUndoRows(job, { head, cells }, record2) {
    var _a, _b;
    const { ports, settings } = job;
    const data = readData(ports.table, head);
    const isAsSent = describeChangedMatch(job, head) === null;
    const checked = checkRows(data, checkContext(ports.table, head, settings, record2.startedAt));
    const rows = [];
    const deleted = [];
    const seen = /* @__PURE__ */ new Set();
    const sameAccount = runsOfAccount(ports, record2);
    for (const [place2, row] of data.entries()) {
      const read = parseStatus(shown(row, cells.statusColumn));
      if (read.kind !== "status" || read.token === null) continue;
      const { status, token } = read;
      const key2 = formatToken(token);
      if (seen.has(key2)) continue;
      seen.add(key2);
      const isOfRun = token.runId === record2.id;
      const wasBeingDeleted = status === "Created" && read.reason.startsWith(BEING_DELETED);
      const taskId2 = shown(row, cells.idColumn).trim().toLowerCase();
      if (status === "Deleted" && isOfRun) deleted.push({ taskId: isGuid(taskId2) ? taskId2 : "" });
      if (status !== "Created" || !(isOfRun || wasBeingDeleted && sameAccount.has(token.runId))) continue;
      if (!isGuid(taskId2) || seen.has(taskId2)) continue;
      seen.add(taskId2);
      const task = isAsSent ? (_b = (_a = checked[place2]) == null ? void 0 : _a.task) != null ? _b : null : null;
      rows.push(new UndoRow(token, row.rowNumber, { task, taskId: taskId2, wasBeingDeleted }));
    }
    return { rows, deleted };
  }
  function writeUndo(run, rows, status, reason) {
    const changed = new Set(transition(run, "undo", rows, { status, reason }));
    const written3 = rows.filter((row) => changed.has(row));
    if (status === "Deleted") clearIds2(run, written3);
    return written3;
  }
  function clearIds2({ sheet }, rows) {
    if (rows.length === 0) return;
    const ids = rows.map(({ taskId: taskId2 }) => taskId2);
    if (sheet.cells.clearIds(ids) < ids.length) {
      sheet.relocate();
      sheet.cells.clearIds(ids);
    }
    sheet.table.flush();
  }

  // src/run/undo/delete-call.ts
  function send4(run, rows) {
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
      const outcome = send4(run, marked2);
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

  // src/leadsquared/own-task.ts
  function isRowsOwn(found, { task, token, since, senders }, habits) {
    const made = lastMade(found, habits);
    if (made !== null && made < since) return false;
    if (found.references.includes(formatToken(token))) return true;
    if (found.references.some((text2) => {
      var _a;
      return ((_a = parseToken(text2)) == null ? void 0 : _a.runId) === token.runId;
    })) return false;
    if (!isMadeBy(found, senders, habits)) return false;
    if (task === null) return true;
    const isOwner = found.ownerEmail === "" || caseless(found.ownerEmail) === caseless(task.ownerEmail);
    return isOwner && namesFit(task.name, found.name, task.taskType);
  }

  // src/run/undo/find-tasks.ts
  var ASKED_SINGLY = 50;
  function judgeFor(run) {
    const { record: record2, session } = run;
    const habits = readLookUpHabits(run.job);
    const making = makings(run);
    return ({ task, token }, found) => {
      var _a;
      const { senders, since } = making(token);
      const hasTakenOver = token.runId === record2.id && since < record2.startedAt;
      const known = {
        task,
        token,
        senders: hasTakenOver ? [] : senders,
        since: session.farClock.earliest(since)
      };
      return isRowsOwn(found, known, habits) ? (_a = found.state) != null ? _a : "unclear" : "foreign";
    };
  }
  function askSingly(run, rows, states, judge) {
    const asked = rows.slice(0, ASKED_SINGLY);
    let gone = 0;
    for (const row of asked) {
      const found = run.session.keepLease() ? queryLeadSquared(
        run,
        taskById(run.job.account.connection, row.taskId),
        (json) => readTaskById(json, row.taskId)
      ) : null;
      if (found === "gone") gone++;
      states.set(row, found === null ? "unclear" : found === "gone" ? "gone" : judge(row, found));
    }
    for (const row of rows.slice(ASKED_SINGLY)) {
      states.set(row, row.wasBeingDeleted && gone === asked.length ? "gone" : "unclear");
    }
  }
  var APPEARS_WITHIN_MS = 5 * MINUTE_MS;
  function mayAppearYet({ record: record2, job }) {
    var _a;
    const madeAt = (_a = record2.sentAt) != null ? _a : record2.startedAt;
    return record2.answers === 0 && job.ports.clock.now() - madeAt < APPEARS_WITHIN_MS;
  }
  function findTasks(run, all2, known) {
    const states = /* @__PURE__ */ new Map();
    for (const row of all2) if (known.gone.has(row.taskId)) states.set(row, "gone");
    const rows = all2.filter((row) => !states.has(row));
    const found = fetchTasks(
      run,
      rows.flatMap(({ task }) => task === null ? [] : [task])
    );
    if (found === null) return null;
    const byId = new Map(found.map((task) => [task.id, task]));
    const missing2 = [];
    const judge = judgeFor(run);
    for (const row of rows) {
      const task = byId.get(row.taskId);
      if (task !== void 0) states.set(row, judge(row, task));
      else if (known.seen.has(row.taskId)) states.set(row, "gone");
      else missing2.push(row);
    }
    askSingly(run, missing2, states, judge);
    if (mayAppearYet(run)) {
      for (const row of missing2) if (states.get(row) === "gone") states.set(row, "unclear");
    }
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
  var LOOKED_THROUGH2 = 25;
  function hasTasks({ counts, state }) {
    return state === "ended" && counts.created > 0;
  }
  function lastEndedRun({ documentStore: documentStore2, user }) {
    var _a;
    const me = user();
    const runs = recentRuns(documentStore2, LOOKED_THROUGH2);
    const goingOn = runs.find(({ by, state }) => by === me && state !== "ended");
    const last = (_a = goingOn != null ? goingOn : runs.find(hasTasks)) != null ? _a : runs[0];
    if (last === void 0) throw new UserError("no-run", "No run was made in this spreadsheet yet.");
    return requireEnded(last);
  }
  function endedRun({ documentStore: documentStore2 }, runId) {
    return requireEnded(requireRecord(documentStore2, runId));
  }
  function openUndo(given, record2, lease, deadline = given.deadline) {
    requireAccount(record2, given);
    const job = withMatch(given, record2);
    const sheet = readReadySheet(job.ports.table, job.settings, () => readConfirmedHead(job));
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
    const workedAt = job.ports.clock.now();
    run.update({ counts: { ...counts, created, deleted }, workedAt, ...spent(run) });
    writeRecordWith(job.ports.documentStore, run.record, session.calls.take());
    if (deletedNow === 0) return;
    const message = `Undone: ${deletedNow} of its tasks were deleted.`;
    job.ports.history.add({ ...run.record, stop: { code: "user", message } });
  }

  // src/run/undo/undo.ts
  var LEAST_PATIENCE_SECONDS = 30;
  var UNDOING = { doing: "A run is being undone in another window", othersWaitMs: 0 };
  var NONE4 = /* @__PURE__ */ new Set();
  function firstLookup({ run, found }, gone) {
    try {
      const lookup = findTasks(run, found.rows, { seen: NONE4, gone });
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
      return findTasks(run, rows, { seen, gone: NONE4 });
    } catch (error) {
      if (error instanceof HeldBackError) return null;
      throw error;
    }
  }
  function rowsThatAre({ states }, wanted2) {
    return [...states].filter(([, state]) => state === wanted2).map(([row]) => row);
  }
  function firstForeign(run, lookup) {
    const rows = rowsThatAre(lookup, "foreign").flatMap(({ row }) => row != null ? row : []);
    const [first] = rows.sort((a, b) => a - b);
    return first === void 0 ? "" : cellName(first, run.sheet.cells.idColumn);
  }
  function countStates(lookup) {
    const count3 = (wanted2) => rowsThatAre(lookup, wanted2).length;
    return {
      open: count3("open"),
      done: count3("done"),
      cancelled: count3("cancelled"),
      foreign: count3("foreign"),
      gone: count3("gone"),
      unclear: count3("unclear")
    };
  }
  var NO_LEASE = { renew: () => true, release: () => {
  } };
  var PREVIEW_SHARE = 0.5;
  function previewUndo(job, runId) {
    const record2 = endedRun(job.ports, runId);
    const { id, sheetName, startedAt, counts } = record2;
    const undo = openUndo(job, record2, NO_LEASE, job.deadline - EXECUTION_BUDGET_MS * (1 - PREVIEW_SHARE));
    try {
      const { zone } = job.ports.table;
      const lookup = firstLookup(undo, NONE4);
      if (undo.found.rows.length === 0) undoRun(job, id);
      else if (leftIds2(undo).length > 0) finishUndo(job, id);
      const preview = {
        runId: id,
        sheetName,
        started: formatWall(zone.toWall(startedAt)),
        tasks: countStates(lookup),
        foreignAt: firstForeign(undo.run, lookup),
        inDoubt: counts.accepted + counts.unknown
      };
      return { preview, gone: new Set(rowsThatAre(lookup, "gone").map(({ taskId: taskId2 }) => taskId2)) };
    } finally {
      undo.run.session.gate.close();
    }
  }
  function undoRun(job, runId, gone = NONE4) {
    return withLease(job, UNDOING, (lease) => {
      const undo = openUndo(job, endedRun(job.ports, runId), lease);
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
    clearLeftIds2(undo);
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
      foreignAt: firstForeign(run, lookup),
      stopped: stopped2
    };
  }
  function leftIds2({ found }) {
    return found.deleted.flatMap(({ taskId: taskId2 }) => taskId2 === "" ? [] : [taskId2]);
  }
  function finishUndo(job, runId) {
    withLease(job, UNDOING, (lease) => {
      const undo = openUndo(job, endedRun(job.ports, runId), lease);
      try {
        clearLeftIds2(undo);
      } finally {
        closeUndo(undo, 0);
      }
    });
  }
  function clearLeftIds2(undo) {
    const { table, cells } = undo.run.sheet;
    clearIds(table, cells, leftIds2(undo));
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
    const { clock: clock2 } = ports;
    const askedAt = clock2.now();
    const patience = Math.max(LEAST_PATIENCE_SECONDS, settings.readBackSeconds);
    for (let lookups = 0; ; lookups++) {
      const waiting = asked.filter((row) => row.status !== "Deleted" && row.row !== null);
      if (waiting.length === 0) return;
      const due = askedAt + secondsBefore(lookups) * 1e3;
      const isOver = due - askedAt > patience * 1e3 || due >= run.session.until;
      if (!run.session.keepLease()) return;
      if (isOver) {
        writeUndo(run, waiting, "Created", stillThere((clock2.now() - askedAt) / 1e3));
        return;
      }
      clock2.sleep(Math.max(0, due - clock2.now()));
      const lookup = laterLookup(run, waiting, seen);
      if (lookup === null) continue;
      if (!run.session.keepLease()) return;
      writeUndo(run, rowsThatAre(lookup, "gone"), "Deleted", "");
    }
  }

  // src/sheets/actions/undo-run.ts
  function undoLast() {
    const keys = account();
    const { id, sheetId } = lastEndedRun({ documentStore: documentStore(), user: userId });
    const job = { ...openWorkspace(sheetId), account: keys };
    const { preview, gone } = previewUndo(job, id);
    const words2 = describeBeforeUndo(preview);
    if (nothingToUndo(preview)) {
      tell(words2);
      return { report: null };
    }
    if (preview.tasks.open > 0) {
      if (!ask(words2)) return { report: null };
      job.spreadsheet.toast(`Deleting ${countOf2(preview.tasks.open, "task")} …`, "Bulk Tasks", -1);
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
  var Region = object({ host: pipe(string(), maxLength(253)) });
  var Keys = object({ accessKey: Key2, secretKey: Key2 });
  function viewAccount({ name, role, timeZone, orgCode, host, hostTold }) {
    return { name, role, timeZone, orgCode, host, regions: hostTold ? [] : REGION_HOSTS };
  }
  function sidebarConnect(input) {
    return answering(() => {
      const { accessKey, secretKey } = readInput(Keys, input);
      return { account: viewAccount(connect(accessKey, secretKey)) };
    });
  }
  function sidebarSaveRegion(input) {
    return answering(() => {
      const { host } = readInput(Region, input);
      return { account: viewAccount(saveRegion(host)) };
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
    const { level, code, header, column, count: count3, summary, message, firstCell: firstCell2, question } = group;
    const made = column === null ? [] : repairsOf(planned, group);
    const [first] = made;
    const fix = first === void 0 ? null : {
      count: made.length,
      found: first.found.slice(0, EXAMPLE_LENGTH),
      value: first.value.slice(0, EXAMPLE_LENGTH)
    };
    const asked = question === null || column === null ? null : { kind: question, header };
    return { level, code, column, count: count3, summary, message, firstCell: firstCell2, fix, question: asked };
  }
  function secondsFor({ ports }, calls) {
    const hash = connectedHash();
    return hash === null ? 0 : openGate(ports, { hash, rate: savedRate() }).secondsFor(calls);
  }
  function viewCheck(workspace, planned, rows) {
    var _a;
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
      aside: (_a = planned.aside) != null ? _a : 0,
      leftAlone: [...planned.leftAlone].map(([status, count3]) => ({ status, count: count3 })),
      inDoubt: planned.inDoubt.length,
      calls,
      seconds,
      executions: calls === 0 ? 0 : Math.max(1, Math.ceil(seconds * 1e3 / EXECUTION_BUDGET_MS)),
      references: describeCarriers(planned.carriers),
      changed: showSettingsNews(workspace),
      notices: [...planned.places.map(({ text: text2 }) => text2), ...planned.notices, ...planned.byCells],
      caution: describeCautions(planned).join("\n") || null,
      putBack: planned.putBack.reduce((sum2, { rows: number4 }) => sum2 + number4, 0),
      groups: groupIssues([...planned.invalid, ...planned.ready]).map((group) => viewGroup(planned, group))
    };
  }
  var Check = object({ target: TargetSchema, rows: nullable(RowsSchema) });
  function openCheck(sheetId) {
    return { ...openWorkspace(sheetId), account: savedAccount() };
  }
  function sidebarCheck(input) {
    return answering(() => {
      const { target, rows } = readInput(Check, input);
      const workspace = openCheck(rows == null ? void 0 : rows.sheetId);
      const chosen2 = rows != null ? rows : chooseRows(workspace, target);
      return { check: viewCheck(workspace, check2(workspace, readTarget(chosen2)), chosen2) };
    });
  }
  var ColumnIndex = pipe(number(), integer(), minValue(0));
  var Answered = object({
    rows: RowsSchema,
    column: ColumnIndex,
    header: pipe(string(), maxLength(SHOWN_LENGTH)),
    question: picklist(["shortYears", "utc", "hiddenYear"]),
    answer: boolean()
  });
  function sidebarAnswer(input) {
    return answering(() => {
      var _a;
      const { rows, column, header, question, answer } = readInput(Answered, input);
      const workspace = openCheck(rows.sheetId);
      const { mapping } = readHeadLeniently(workspace.ports.table, workspace.settings);
      const text2 = (_a = mapping.columns[column]) == null ? void 0 : _a.header;
      if (text2 === void 0 || shorten2(text2) !== header) {
        throw new UserError(
          "busy",
          "The columns of the sheet changed, so the answer was not kept. Check again."
        );
      }
      const settings = withAnswer(workspace.settings, text2, { [question]: answer });
      requireSaved(saveSettings(rows.sheetId, settings));
      const answered = { ...workspace, settings };
      return { check: viewCheck(answered, check2(answered, readTarget(rows)), rows) };
    });
  }
  var Fix = object({
    rows: RowsSchema,
    code: pipe(string(), maxLength(100)),
    column: ColumnIndex
  });
  function sidebarApplyFix(input) {
    return answering(() => {
      const { rows, code, column } = readInput(Fix, input);
      const workspace = openCheck(rows.sheetId);
      const target = readTarget(rows);
      const changed = repair(workspace, target, { code, column });
      return { changed, check: viewCheck(workspace, check2(workspace, target), rows) };
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

  // src/core/match-text.ts
  var MATCH_VERSION = 1;
  var MATCH_KIND = "Bulk Tasks for LeadSquared: match of columns";
  var KEPT = ["webhookUrl"];
  function exportMatch(settings) {
    const defaults = new Map(Object.entries(DEFAULT_SHEET_SETTINGS));
    const kept = KEPT;
    const changed = Object.entries(settings).filter(
      ([name, value]) => !kept.includes(name) && JSON.stringify(value) !== JSON.stringify(defaults.get(name))
    );
    return JSON.stringify(
      { kind: MATCH_KIND, version: MATCH_VERSION, settings: Object.fromEntries(changed) },
      null,
      2
    );
  }
  function matchFits(saved, header) {
    const exact = new Set(header.map(trimText));
    const loose = new Set(header.map(sameText));
    const used = Object.entries(saved.columns).flatMap(
      ([text2, field]) => field === "" ? [] : [trimText(text2)]
    );
    const inTexts = Object.values(saved.constants).flatMap(
      (text2) => {
        var _a;
        return ((_a = templateOf(text2)) != null ? _a : []).flatMap((part3) => "column" in part3 ? [sameText(part3.column)] : []);
      }
    );
    return used.length > 0 && used.every((text2) => exact.has(text2)) && inTexts.every((text2) => loose.has(text2));
  }

  // src/sheets/match-import.ts
  var MAX_LENGTH13 = 2e4;
  var MatchText = object({
    kind: literal(MATCH_KIND),
    version: number(),
    settings: partial(strictObject(omit(SettingsSchema, ["webhookUrl"]).entries))
  });
  var refuse2 = (problem3) => ({ ok: false, problem: problem3 });
  function parse2(text2) {
    try {
      return JSON.parse(text2);
    } catch {
      return null;
    }
  }
  function importMatch(text2, current2) {
    var _a;
    if (text2.length > MAX_LENGTH13) {
      return refuse2(
        `The text has more than ${MAX_LENGTH13} characters, so it is no match of columns that could be kept.`
      );
    }
    const value = parse2(text2.trim());
    if (!is(looseObject({ kind: literal(MATCH_KIND) }), value)) {
      return refuse2("This is not an exported match. Paste the whole text from { to }, as it was copied.");
    }
    const read = safeParse(MatchText, value);
    if (!read.success) {
      const place2 = (_a = read.issues.map((issue) => getDotPath(issue)).find((path) => path !== null)) != null ? _a : "settings";
      return refuse2(
        `The match cannot be used, because its part “${place2.slice(0, 100)}” is not as exported. Export it again.`
      );
    }
    if (read.output.version > MATCH_VERSION) {
      return refuse2("The match was exported by a newer version of this add-on. Update the add-on here first.");
    }
    const settings = parse(SavedSettings, { ...read.output.settings, webhookUrl: current2.webhookUrl });
    return { ok: true, settings };
  }

  // src/sheets/other-matches.ts
  function fittingSheet({ spreadsheet, sheet }, header) {
    const own = sheet.getSheetId();
    for (const other of spreadsheet.getSheets()) {
      const sheetId = other.getSheetId();
      if (sheetId === own || !hasSettings(sheetId) || !matchFits(loadSettings(sheetId), header)) continue;
      return { sheetId, name: other.getName() };
    }
    return null;
  }
  function knownOwners(spreadsheet) {
    const addresses = spreadsheet.getSheets().flatMap((sheet) => {
      var _a;
      return Object.values((_a = loadSettings(sheet.getSheetId()).values.OwnerEmailAddress) != null ? _a : {});
    });
    return [...new Set(addresses)];
  }

  // src/core/mapping/values/name-address.ts
  var TITLES = /* @__PURE__ */ new Set([
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "shri",
    "sri",
    "smt",
    "prof",
    "ji",
    "sir",
    "madam",
    "mam"
  ]);
  var MAX_LENGTH14 = 100;
  function nameWords(name) {
    const plain2 = trimText(name.slice(0, MAX_LENGTH14)).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    if (/[^a-z\s.,'()-]/.test(plain2)) return [];
    return plain2.split(/[^a-z]+/).filter((word) => word !== "" && !TITLES.has(word));
  }
  function splitAddress(address) {
    const at = address.lastIndexOf("@");
    return { local: address.slice(0, at).toLowerCase(), domain: address.slice(at + 1).toLowerCase() };
  }
  function fitOf(name, address) {
    var _a, _b, _c;
    const words2 = nameWords(name);
    const parts = splitAddress(address).local.split(/[^a-z]+/).filter((part3) => part3 !== "");
    const [first = "", ...rest] = words2;
    const last = (_a = rest[rest.length - 1]) != null ? _a : "";
    if (first === "" || parts.length === 0) return null;
    const joined = parts.join("");
    const isWhole2 = (last !== "" || parts.length === 1) && ([...words2].sort().join(" ") === [...parts].sort().join(" ") || joined === words2.join("") || joined === first + last);
    if (isWhole2) return "whole";
    if (last === "") return parts.includes(first) ? "part" : null;
    const initials = [first, first[0] + last, first + ((_b = last[0]) != null ? _b : ""), last, last + ((_c = first[0]) != null ? _c : "")];
    return initials.includes(joined) ? "part" : null;
  }

  // src/core/mapping/values/propose-address.ts
  function fitting(name, addresses) {
    const whole = addresses.filter((address) => fitOf(name, address) === "whole");
    return whole.length > 0 ? whole : addresses.filter((address) => fitOf(name, address) === "part");
  }
  function proposeKnown(names2, addresses) {
    const known = [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
    return names2.map((text2) => {
      const [proposal, second] = fitting(text2, known);
      if (proposal === void 0 || second !== void 0) return { text: text2, proposal: null, why: "" };
      const isOthers = fitOf(text2, proposal) === "part" && names2.some((other) => other !== text2 && fitOf(other, proposal) !== null);
      return isOthers ? { text: text2, proposal: null, why: "" } : { text: text2, proposal, why: "this address is in the sheet or was used before, and has that name" };
    });
  }

  // src/core/mapping/values/values-to-match.ts
  var MOST_VALUES = 200;
  var VALUE_LENGTH = 200;
  var MATCHED = { OwnerEmailAddress: "email", LeadId: "guid" };
  function unsaid(rows, column, isSaid) {
    var _a;
    const found = /* @__PURE__ */ new Map();
    for (const row of rows) {
      const text2 = singleSpaced(((_a = row[column]) != null ? _a : "").slice(0, VALUE_LENGTH * 2));
      if (text2 === "" || text2.length > VALUE_LENGTH || isSaid(text2)) continue;
      const entry = found.get(valueKey(text2));
      if (entry !== void 0) entry.count++;
      else if (found.size < MOST_VALUES) found.set(valueKey(text2), { text: text2, count: 1 });
    }
    return found;
  }
  var ADDRESS = /^[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]{1,190}$/;
  function addressesIn2(header, rows) {
    const sheet = viewSheet(header, rows);
    return sheet.columns.filter((column) => mayBeOwners(column, sheet)).flatMap(
      ({ cells }) => cells.map((cell) => trimText(cell.slice(0, VALUE_LENGTH * 2))).filter((cell) => ADDRESS.test(cell))
    );
  }
  function valuesToMatch(mapping, rows, settings, knownAddresses = []) {
    const header = mapping.columns.map((entry) => entry.header);
    return ["OwnerEmailAddress", "LeadId"].flatMap((field) => {
      var _a;
      const entry = mapping.columns.find((column) => column.field === field);
      if (entry === void 0) return [];
      const said = valuesFor(settings.values, field);
      const isSaid = (text2) => kindOfCell(text2) === MATCHED[field] || (said == null ? void 0 : said.has(valueKey(text2))) === true;
      const found = [...unsaid(rows, entry.column, isSaid).values()];
      if (found.length === 0) return [];
      const addresses = field === "LeadId" ? [] : [...addressesIn2(header, rows), ...knownAddresses, ...(_a = said == null ? void 0 : said.values()) != null ? _a : []];
      const proposals = proposeKnown(
        found.map(({ text: text2 }) => text2),
        addresses
      );
      const values = found.map(({ text: text2, count: count3 }, index) => {
        var _a2, _b, _c, _d;
        return {
          proposal: (_b = (_a2 = proposals[index]) == null ? void 0 : _a2.proposal) != null ? _b : null,
          why: (_d = (_c = proposals[index]) == null ? void 0 : _c.why) != null ? _d : "",
          text: shorten2(text2, VALUE_LENGTH),
          count: count3
        };
      });
      return [{ field, header: entry.header, values }];
    });
  }

  // src/rpc/values-view.ts
  function countTexts(texts2, column) {
    var _a, _b;
    const counts = /* @__PURE__ */ new Map();
    for (const row of texts2) {
      const key2 = valueKey((_a = row[column]) != null ? _a : "");
      counts.set(key2, ((_b = counts.get(key2)) != null ? _b : 0) + 1);
    }
    return counts;
  }
  function givenValues({ settings }, { mapping }, texts2) {
    return Object.entries(settings.values).flatMap(([field, given]) => {
      const entry = mapping.columns.find((each) => each.field === field);
      if (entry === void 0) return [];
      const counts = countTexts(texts2, entry.column);
      const values = Object.keys(given).map((text2) => {
        var _a;
        return { text: text2, count: (_a = counts.get(valueKey(text2))) != null ? _a : 0, proposal: null, why: "" };
      });
      return [{ field, label: fieldLabel(field), header: entry.header, values }];
    });
  }
  function viewGroup2({ field, header, values }) {
    return { field, label: fieldLabel(field), header, values };
  }
  function viewValues(workspace, head, texts2) {
    const { settings, spreadsheet } = workspace;
    const open = valuesToMatch(head.mapping, texts2, settings, knownOwners(spreadsheet)).map(viewGroup2);
    const given = givenValues(workspace, head, texts2);
    const joined = open.map((group) => {
      const same = given.find(({ field }) => field === group.field);
      return same === void 0 ? group : { ...group, values: [...group.values, ...same.values] };
    });
    return [...joined, ...given.filter(({ field }) => !open.some((group) => group.field === field))];
  }

  // src/rpc/match-view.ts
  var SAMPLE_ROWS = 20;
  var SAMPLE_LENGTH = 80;
  var VALUE_ROWS = 2e3;
  function firstTexts({ ports }, head, most) {
    const data = dataSpan(head);
    if (data === null) return [];
    const last = Math.min(data.last, data.first + most - 1);
    return ports.table.readTexts({ first: data.first, last }, head.size.columns);
  }
  function viewColumns({ mapping }, texts2) {
    return mapping.columns.map(({ column, header, field, how, why, near }) => {
      const sample = texts2.slice(0, SAMPLE_ROWS).map((row) => {
        var _a, _b;
        return (_b = (_a = row[column]) == null ? void 0 : _a.trim()) != null ? _b : "";
      }).find((text2) => text2 !== "");
      return {
        column,
        letter: columnLetter(column),
        header,
        sample: (sample != null ? sample : "").slice(0, SAMPLE_LENGTH),
        field,
        how,
        why,
        near,
        own: column === mapping.statusColumn || column === mapping.taskIdColumn
      };
    });
  }
  function suggestionsFor({ header, mapping }, texts2) {
    const name = mapping.missing.includes("Name") ? proposeName(header, texts2) : null;
    return name === null ? {} : { Name: name };
  }
  function headOf({ ports, settings }) {
    try {
      return readHeadLeniently(ports.table, settings);
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
  }
  function viewSheet2(workspace) {
    const { sheet } = workspace;
    const head = headOf(workspace);
    const isUsable = typeof head !== "string";
    return {
      sheet: { id: sheet.getSheetId(), name: sheet.getName(), problem: isUsable ? null : head },
      matched: isUsable && head.mapping.problems.every(({ level }) => level !== "error")
    };
  }
  function viewMatch(workspace) {
    const { sheet, ports, settings } = workspace;
    const id = sheet.getSheetId();
    const isSaved = hasSettings(id);
    const common = {
      fields: FIELDS.filter((field) => field.scope === "row").map(({ name, label, help, required }) => {
        const mayBeBlank = name === "DueDate" && settings.blankDue !== "refuse";
        return { name, label, help, required: required && !mayBeBlank };
      }),
      constants: settings.constants,
      values: settings.values,
      dateOrder: settings.dateOrder,
      localeOrder: orderOfLocale(ports.table.locale),
      defaultTime: settings.defaultTime,
      blankDue: settings.blankDue,
      blankDueTime: settings.blankDueTime,
      sendHiddenRows: settings.sendHiddenRows,
      sendDuplicates: settings.sendDuplicates,
      readBackSeconds: settings.readBackSeconds,
      webhookUrl: settings.webhookUrl,
      reference: settings.reference,
      headerRowChoice: settings.headerRow,
      saved: isSaved
    };
    const head = headOf(workspace);
    if (typeof head === "string") {
      return {
        ...common,
        sheet: { id, name: sheet.getName(), problem: head },
        headerRow: 0,
        headerNote: null,
        columns: [],
        suggestions: {},
        valueGroups: [],
        offer: null,
        problems: []
      };
    }
    const texts2 = firstTexts(workspace, head, VALUE_ROWS);
    return {
      ...common,
      sheet: { id, name: sheet.getName(), problem: null },
      headerRow: head.headerRow,
      headerNote: head.headerSaid,
      columns: viewColumns(head, texts2),
      suggestions: suggestionsFor(head, texts2),
      valueGroups: viewValues(workspace, head, texts2),
      offer: isSaved ? null : fittingSheet(workspace, head.header),
      problems: head.mapping.problems.map((issue) => ({ level: issue.level, message: describeIssue(issue) }))
    };
  }

  // src/rpc/match.ts
  var MATCH_TEXT_LENGTH = 5e4;
  var Choice = object({
    sheetId: SheetId,
    ...pick(SettingsSchema, [
      "columns",
      "constants",
      "values",
      "dateOrder",
      "defaultTime",
      "blankDue",
      "blankDueTime",
      "sendHiddenRows",
      "sendDuplicates",
      "readBackSeconds",
      "webhookUrl",
      "reference"
    ]).entries
  });
  function sidebarMatch() {
    return answering(() => ({ match: viewMatch(openWorkspace()) }));
  }
  function checkChoice(settings) {
    const problem3 = settings.webhookUrl === "" ? null : webhookProblem(settings.webhookUrl);
    if (problem3 !== null) throw new UserError("settings", problem3);
    const { where } = referenceRule(settings.reference.place);
    const filled = [...Object.values(settings.columns), ...Object.keys(settings.constants)];
    if (filled.includes(where)) {
      throw new UserError(
        "settings",
        `${where} cannot hold the reference, because a column or a value for all rows fills it. Choose a custom field that nothing else fills.`
      );
    }
  }
  function keep(sheetId, change2) {
    const workspace = openWorkspace(sheetId);
    const settings = change2(workspace.settings);
    checkChoice(settings);
    requireSaved(saveSettings(sheetId, settings));
    return { match: viewMatch({ ...workspace, settings }) };
  }
  function sidebarSaveMatch(input) {
    return answering(() => {
      const { sheetId, ...choice } = readInput(Choice, input);
      return keep(sheetId, (settings) => ({ ...settings, ...choice }));
    });
  }
  var HeaderChoice = object({ sheetId: SheetId, headerRow: SettingsSchema.entries.headerRow });
  function sidebarChooseHeader(input) {
    return answering(() => {
      const { sheetId, headerRow } = readInput(HeaderChoice, input);
      return keep(sheetId, (settings) => ({ ...settings, headerRow }));
    });
  }
  function sidebarTakeMatch(input) {
    return answering(() => {
      const { sheetId, from } = readInput(object({ sheetId: SheetId, from: SheetId }), input);
      if (!hasSettings(from)) {
        throw new UserError("settings", "The match of that sheet is no longer kept. Match the columns here.");
      }
      return keep(sheetId, ({ headerRow }) => ({ ...loadSettings(from), headerRow }));
    });
  }
  function sidebarExportMatch(input) {
    return answering(() => {
      const { sheetId } = readInput(object({ sheetId: SheetId }), input);
      return { text: exportMatch(openWorkspace(sheetId).settings) };
    });
  }
  var TextOfMatch = object({ sheetId: SheetId, text: pipe(string(), maxLength(MATCH_TEXT_LENGTH)) });
  function sidebarImportMatch(input) {
    return answering(() => {
      const { sheetId, text: text2 } = readInput(TextOfMatch, input);
      return keep(sheetId, (current2) => {
        const read = importMatch(text2, current2);
        if (!read.ok) throw new UserError("settings", read.problem);
        return read.settings;
      });
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
      spreadsheet.setActiveSheet(ownSheetOf(spreadsheet, RUNS_SHEET));
      return {};
    });
  }

  // src/rpc/rate.ts
  var Input = object({ rate: nullable(RateSchema2) });
  function gate() {
    const hash = connectedHash();
    return hash === null ? null : openGate(gatePorts(), { hash, rate: savedRate() });
  }
  function viewCeiling() {
    var _a, _b;
    const now = googleClock.now();
    const ceiling = remembered((_b = (_a = gate()) == null ? void 0 : _a.ceiling()) != null ? _b : null, now);
    return ceiling === null ? null : { ...ceiling.rate, age: Math.max(0, Math.round((now - ceiling.at) / 1e3)) };
  }
  function sidebarSaveRate(input) {
    return answering(() => {
      var _a;
      saveRate(readInput(Input, input).rate);
      (_a = gate()) == null ? void 0 : _a.forgetCeiling();
      return { rate: savedRate() };
    });
  }

  // src/rpc/run-view.ts
  function firstFailedCell({ state, counts, sheetId }) {
    if (state !== "ended" || counts.failed === 0) return null;
    try {
      return firstCell(sheetId, "Failed");
    } catch (error) {
      console.warn(`No first cell: ${error instanceof Error ? error.message : "unknown error"}`);
      return null;
    }
  }
  var GOES_ON3 = { minutes: "minutes", hour: "hour", none: "no", short: "short" };
  var YOURS = { mine: "mine", colleague: "ask", "other-account": "no" };
  function ownerOf(record2, account2) {
    const me = userId();
    const access = YOURS[whoseRun(record2, account2, me)];
    return {
      name: record2.byName,
      organisation: record2.account.name,
      access,
      words: describeWhose(record2, account2, me),
      terms: access === "ask" && record2.state !== "ended" ? termsOf(record2) : []
    };
  }
  function termsOf({ id }) {
    const match2 = runMatches.load(id);
    if (match2 === null) return [];
    const { settings } = match2;
    return [
      ...settings.webhookUrl === "" ? [] : [describeWebhook(settings.webhookUrl)],
      ...Object.keys(settings.constants).length === 0 ? [] : [describeConstants(settings.constants)]
    ];
  }
  function listRun(record2, account2) {
    var _a, _b, _c, _d;
    const { counts, total, seconds, state } = record2;
    const done = total - counts.queued - counts.sending - counts.unsent;
    const looksFirst = state === "sending" && (record2.lookAt !== null || record2.resendAfter !== null);
    const rowsPerSecond = seconds > 0 ? done / seconds : 0;
    const waiting = describeWaiting(record2, googleClock.now());
    const waits2 = waiting !== null || record2.silence !== null;
    const isFlowing = state === "sending" && !waits2 && counts.queued > 0 && rowsPerSecond > 0;
    return {
      id: record2.id,
      owner: ownerOf(record2, account2),
      sheetId: record2.sheetId,
      sheetName: record2.sheetName,
      state,
      total: total + record2.invalidAtStart + counts.skipped,
      counts,
      calls: record2.calls,
      startedAt: record2.startedAt,
      seconds: Math.round(seconds * 10) / 10,
      rowsPerSecond: Math.round(rowsPerSecond * 10) / 10,
      secondsLeft: isFlowing ? Math.ceil(counts.queued / rowsPerSecond) : null,
      looksFirst,
      stopping: state !== "ended" && isAskedToStop(documentStore(), record2.id),
      goesOn: GOES_ON3[(_a = record2.trigger) != null ? _a : "short"],
      stopped: [(_b = record2.stop) == null ? void 0 : _b.message, record2.remark].filter((text2) => text2 != null).join(" ") || null,
      waiting: (_c = waiting == null ? void 0 : waiting.text) != null ? _c : null,
      waitSeconds: (_d = waiting == null ? void 0 : waiting.seconds) != null ? _d : null,
      firstFailedCell: null
    };
  }
  function viewRun(record2, account2 = savedAccount()) {
    return { ...listRun(record2, account2), firstFailedCell: firstFailedCell(record2) };
  }
  var LOOKED_THROUGH3 = 10;
  function shownRun(open, sheetId) {
    var _a, _b, _c;
    const account2 = savedAccount();
    const me = userId();
    const isMine = (record2) => whoseRun(record2, account2, me) === "mine";
    const mine2 = open.filter(isMine).reverse();
    const here = (_a = mine2.find((record2) => record2.sheetId === sheetId)) != null ? _a : mine2[0];
    if (here !== void 0) return here;
    const ended = recentRuns(documentStore(), LOOKED_THROUGH3).filter(({ state }) => state === "ended");
    return (_c = (_b = ended.find(isMine)) != null ? _b : ended[0]) != null ? _c : null;
  }
  function viewRuns(sheetId) {
    const account2 = savedAccount();
    const open = openRuns(documentStore());
    const shown2 = shownRun(open, sheetId);
    return {
      run: shown2 === null ? null : viewRun(shown2, account2),
      runs: open.map((record2) => listRun(record2, account2))
    };
  }

  // src/rpc/overview.ts
  function sidebarOverview() {
    return answering(() => {
      const connected2 = connectedAccount();
      const workspace = openWorkspace();
      forgetLeftovers(workspace.spreadsheet);
      return {
        overview: {
          account: connected2 === null ? null : viewAccount(connected2),
          rate: savedRate(),
          ceiling: viewCeiling(),
          ...viewSheet2(workspace),
          ...viewRuns(workspace.sheet.getSheetId())
        }
      };
    });
  }

  // src/run/report/describe-missing.ts
  function askAboutMissing(rows) {
    return [
      `${countOf2(rows, "row is", "rows are")} in doubt: LeadSquared has not shown the task.`,
      "It is asked once more, at least 10 minutes after the row was sent. Rows whose task is there become Created; those whose task is not there are sent again.",
      `These tasks carry no reference, so they can be recognised in LeadSquared only by what they hold. A task that appears later all the same, or whose row was changed since, would then exist twice: ${countOf2(rows, "task")} at most.`
    ].join("\n");
  }

  // src/rpc/run-job.ts
  var RunId = object({ runId: pipe(string(), regex(/^[A-Z0-9]{1,12}$/)) });
  function openRunJob(runId) {
    return openJob(requireRecord(documentStore(), runId).sheetId);
  }
  function endIfSheetGone(runId) {
    const record2 = requireRecord(documentStore(), runId);
    if (record2.state === "ended" || hasSheet(record2.sheetId)) return null;
    return endWithoutSheet({ documentStore: documentStore(), documentLock }, runId);
  }

  // src/rpc/run.ts
  var PIECE_SECONDS = 4;
  var HISTORY_RUNS = 25;
  var SEND_AGAIN = "Nothing was sent. If you mean to send with these settings, press the button again.";
  var Start = object({
    rows: RowsSchema,
    sendHidden: boolean(),
    lookFirst: optional(boolean(), false)
  });
  function sidebarStart(input) {
    return answering(() => {
      const { rows, sendHidden, lookFirst: lookFirst3 } = readInput(Start, input);
      const target = lookFirst3 ? { kind: "look-first" } : readTarget(rows);
      const job = openJob(rows.sheetId);
      const sendHiddenRows = job.settings.sendHiddenRows || sendHidden;
      const meant = { ...job, settings: { ...job.settings, sendHiddenRows } };
      const record2 = withSettingsSeen(job, SEND_AGAIN, () => start(meant, target));
      return { run: viewRun(record2) };
    });
  }
  function sidebarAskLeadSquared(input) {
    return answering(() => {
      const { sheetId } = readInput(object({ sheetId: SheetId }), input);
      return { run: viewRun(start(openJob(sheetId), { kind: "unverified" })) };
    });
  }
  function sidebarSendAgain(input) {
    return answering(() => {
      const { runId } = readInput(RunId, input);
      const job = openRunJob(runId);
      const record2 = withSettingsSeen(job, SEND_AGAIN, () => start(job, { kind: "again", runId }));
      return { run: viewRun(record2) };
    });
  }
  var Missing = object({ sheetId: SheetId, confirmed: boolean() });
  function sidebarSendMissing(input) {
    return answering(() => {
      const { sheetId, confirmed: confirmed2 } = readInput(Missing, input);
      const job = openJob(sheetId);
      const { rows, isCertain: isCertain2 } = planMissing(job);
      if (rows === 0)
        throw new UserError(
          "nothing-selected",
          "No row that was sent from this sheet is in doubt any more. A row that was copied here is sent once you clear its status."
        );
      if (!isCertain2 && !confirmed2) return { question: askAboutMissing(rows), run: null };
      const record2 = withSettingsSeen(job, SEND_AGAIN, () => startMissing(job, isCertain2));
      return { question: null, run: viewRun(record2) };
    });
  }
  var Advance = object({ ...RunId.entries, atOnce: optional(boolean(), false) });
  function sidebarAdvance(input) {
    return answering(() => {
      var _a, _b, _c;
      const { runId, atOnce } = readInput(Advance, input);
      const store = documentStore();
      const lost = endIfSheetGone(runId);
      if (lost !== null) return { run: viewRun(lost) };
      const before = requireRecord(store, runId);
      const waits2 = ((_b = (_a = before.pause) == null ? void 0 : _a.until) != null ? _b : 0) > googleClock.now();
      if (waits2 && !atOnce && !isAskedToStop(store, runId)) return { run: viewRun(before) };
      const record2 = resume(openRunJob(runId), runId, PIECE_SECONDS);
      if (((_c = record2.pause) == null ? void 0 : _c.until) === null) throw new UserError("paused", record2.pause.message);
      return { run: viewRun(record2) };
    });
  }
  function sidebarTakeOver(input) {
    return answering(() => {
      const { runId } = readInput(RunId, input);
      return { run: viewRun(takeOver(openRunJob(runId), runId)) };
    });
  }
  var Watched = optional(nullable(RunId));
  function sidebarProgress(input) {
    return answering(() => {
      const watched = readInput(Watched, input);
      const store = documentStore();
      const record2 = watched == null ? shownRun(openRuns(store), openSpreadsheet().getActiveSheet().getSheetId()) : readRecord(store, watched.runId);
      return { run: record2 === null ? null : viewRun(record2) };
    });
  }
  function sidebarHistory() {
    return answering(() => {
      const keys = savedAccount();
      return { runs: recentRuns(documentStore(), HISTORY_RUNS).map((record2) => listRun(record2, keys)) };
    });
  }

  // src/rpc/schedule.ts
  var LATE_MS = 2 * 60 * 60 * 1e3;
  var Input2 = object({
    sheetId: SheetId,
    every: picklist(["off", "hour", "day", "weekday"]),
    hour: pipe(number(), integer(), minValue(0), maxValue(23))
  });
  var SAVE_AGAIN = "The schedule was not saved. If it may send with these settings, press “Save schedule” again.";
  var LOST = "Google has not woken the add-on for some hours: the timer may be gone, or the day’s time for timers is used up. Save the schedule again.";
  function problemOf({ paused, nextAt }) {
    if (paused !== null) return paused;
    return googleClock.now() - nextAt > LATE_MS ? LOST : null;
  }
  function view(workspace) {
    const { sheet, ports } = workspace;
    const { zone } = ports.table;
    const schedule = schedules().of(sheet.getSheetId());
    const shown2 = {
      sheet: { id: sheet.getSheetId(), name: sheet.getName(), problem: null },
      zone: zone.name,
      changed: showSettingsNews(workspace)
    };
    const format = (instant) => formatWall({ ...zone.toWall(instant), second: 0 });
    if (schedule === null) {
      return { ...shown2, every: "off", hour: 9, next: null, owner: "", isMine: true, paused: null, last: null };
    }
    const { every, hour: hour2, owner, nextAt, last } = schedule;
    return {
      ...shown2,
      every,
      hour: hour2,
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
  function turnOn(workspace, every, hour2) {
    var _a, _b;
    const { spreadsheet, sheet, ports, settings } = workspace;
    const keys = account();
    readHead(ports.table, settings);
    const triggers = clockTriggers(spreadsheet);
    if (triggers.isBlind) {
      throw new UserError(
        "no-trigger",
        "Google wakes the add-on without the spreadsheet, so the schedule was not saved: it would send nothing. Try again in a week, or install the add-on as a script of this spreadsheet."
      );
    }
    if (!triggers.forSchedule()) {
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
      hour: hour2,
      by,
      owner: keys.userName,
      account: keys.hash,
      nextAt: nextTime({ every, hour: hour2 }, googleClock.now(), ports.table.zone),
      paused: null,
      last: (_a = before == null ? void 0 : before.last) != null ? _a : null,
      reported: (_b = before == null ? void 0 : before.reported) != null ? _b : "",
      trouble: 0,
      unsaid: (before == null ? void 0 : before.by) === by ? before.unsaid : [],
      said: (before == null ? void 0 : before.by) === by ? before.said : null
    });
  }
  function sidebarSaveSchedule(input) {
    return answering(() => {
      const { sheetId, every, hour: hour2 } = readInput(Input2, input);
      const workspace = openWorkspace(sheetId);
      if (every === "off") {
        schedules().remove(sheetId);
        releaseTriggers(workspace.spreadsheet);
      } else withSettingsSeen(workspace, SAVE_AGAIN, () => turnOn(workspace, every, hour2));
      return { schedule: view(workspace) };
    });
  }

  // src/run/report/describe-stopping.ts
  function describeStopping({ state }, callsOut2) {
    if (state === "ended") return "The run has ended already.";
    if (state === "checking") {
      return "Stopping: all rows were sent. Rows that LeadSquared has not shown yet stay as they are, and can be looked up later.";
    }
    if (callsOut2 === 0) return "Stopping: nothing more is sent.";
    return `Stopping: ${countOf2(callsOut2, "call is", "calls are")} out, then nothing more is sent.`;
  }

  // src/rpc/stop.ts
  function endIfStuck(runId) {
    const record2 = requireRecord(documentStore(), runId);
    const keys = savedAccount();
    const isMine = whoseRun(record2, keys, userId()) === "mine";
    if (record2.state === "ended" || isMine && record2.pause === null) return null;
    try {
      return endRun2({ ...openWorkspace(record2.sheetId), account: keys }, runId);
    } catch (error) {
      if (error instanceof UserError && error.code === "busy") return null;
      throw error;
    }
  }
  function callsOut(runId) {
    const hash = connectedHash();
    return hash === null ? 0 : openGate(gatePorts(), { hash, rate: savedRate() }, runId).callsOut();
  }
  function sidebarStop(input) {
    return answering(() => {
      var _a, _b, _c;
      const { runId } = readInput(RunId, input);
      const ended = (_a = endIfSheetGone(runId)) != null ? _a : endIfStuck(runId);
      if (ended !== null) return { run: viewRun(ended), message: (_c = (_b = ended.stop) == null ? void 0 : _b.message) != null ? _c : "" };
      const record2 = stop({ documentStore: documentStore() }, runId);
      if (record2 === null) return { run: null, message: "" };
      return { run: viewRun(record2), message: describeStopping(record2, callsOut(runId)) };
    });
  }

  // src/rpc/undo.ts
  function openEndedRun(runId, keys) {
    const { sheetId } = endedRun({ documentStore: documentStore() }, runId);
    return { ...openWorkspace(sheetId), account: keys };
  }
  function sidebarUndoPreview(input) {
    return answering(() => {
      const { runId } = readInput(RunId, input);
      const keys = account();
      const { preview } = previewUndo(openEndedRun(runId, keys), runId);
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
      const { runId } = readInput(RunId, input);
      const keys = account();
      const job = openEndedRun(runId, keys);
      const report = undoRun(job, runId);
      const record2 = readRecord(job.ports.documentStore, runId);
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
function sidebarAnswer() { return BulkTasks.sidebarAnswer.apply(null, arguments); }
function sidebarApplyFix() { return BulkTasks.sidebarApplyFix.apply(null, arguments); }
function sidebarAskLeadSquared() { return BulkTasks.sidebarAskLeadSquared.apply(null, arguments); }
function sidebarCheck() { return BulkTasks.sidebarCheck.apply(null, arguments); }
function sidebarChooseHeader() { return BulkTasks.sidebarChooseHeader.apply(null, arguments); }
function sidebarConnect() { return BulkTasks.sidebarConnect.apply(null, arguments); }
function sidebarDisconnect() { return BulkTasks.sidebarDisconnect.apply(null, arguments); }
function sidebarExportMatch() { return BulkTasks.sidebarExportMatch.apply(null, arguments); }
function sidebarGoTo() { return BulkTasks.sidebarGoTo.apply(null, arguments); }
function sidebarHistory() { return BulkTasks.sidebarHistory.apply(null, arguments); }
function sidebarImportMatch() { return BulkTasks.sidebarImportMatch.apply(null, arguments); }
function sidebarMatch() { return BulkTasks.sidebarMatch.apply(null, arguments); }
function sidebarOverview() { return BulkTasks.sidebarOverview.apply(null, arguments); }
function sidebarProgress() { return BulkTasks.sidebarProgress.apply(null, arguments); }
function sidebarResetMatch() { return BulkTasks.sidebarResetMatch.apply(null, arguments); }
function sidebarSaveMatch() { return BulkTasks.sidebarSaveMatch.apply(null, arguments); }
function sidebarSaveRate() { return BulkTasks.sidebarSaveRate.apply(null, arguments); }
function sidebarSaveRegion() { return BulkTasks.sidebarSaveRegion.apply(null, arguments); }
function sidebarSaveSchedule() { return BulkTasks.sidebarSaveSchedule.apply(null, arguments); }
function sidebarSchedule() { return BulkTasks.sidebarSchedule.apply(null, arguments); }
function sidebarSendAgain() { return BulkTasks.sidebarSendAgain.apply(null, arguments); }
function sidebarSendMissing() { return BulkTasks.sidebarSendMissing.apply(null, arguments); }
function sidebarShowCalls() { return BulkTasks.sidebarShowCalls.apply(null, arguments); }
function sidebarShowRuns() { return BulkTasks.sidebarShowRuns.apply(null, arguments); }
function sidebarStart() { return BulkTasks.sidebarStart.apply(null, arguments); }
function sidebarStop() { return BulkTasks.sidebarStop.apply(null, arguments); }
function sidebarTakeMatch() { return BulkTasks.sidebarTakeMatch.apply(null, arguments); }
function sidebarTakeOver() { return BulkTasks.sidebarTakeOver.apply(null, arguments); }
function sidebarTestConnection() { return BulkTasks.sidebarTestConnection.apply(null, arguments); }
function sidebarUndo() { return BulkTasks.sidebarUndo.apply(null, arguments); }
function sidebarUndoPreview() { return BulkTasks.sidebarUndoPreview.apply(null, arguments); }
function undoLastRun() { return BulkTasks.undoLastRun.apply(null, arguments); }
