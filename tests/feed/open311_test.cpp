#include <cmath>
#include <set>

#include <httplib.h>
#include <nlohmann/json.hpp>

#include "fake_room.hpp"
#include "feed/open311.hpp"
#include "raw_http.hpp"

using namespace lianxun;
using namespace lianxun::feed;
using nlohmann::json;

namespace {

Open311::Options options() {
  return {"12345",
          "127.0.0.1:0",
          {{"phone-key", "hotline", {domain::Datum::Kind::gcj02, {}}}, {"city-key", "city", {}}},
          std::chrono::milliseconds(300)};
}

/// A server on a free port and a client of it.
struct Service {
  FakeRoom fake;
  Open311 server{options(), fake.room()};
  std::unique_ptr<httplib::Client> client;

  Service() {
    REQUIRE(eventually([&] { return server.port() != 0; }));
    client = std::make_unique<httplib::Client>("127.0.0.1", server.port());
  }

  json get(const std::string& path, int status = 200) {
    const auto response = client->Get(path.c_str());
    REQUIRE(response);
    INFO(path << ": " << response->body);
    CHECK(response->status == status);
    CHECK(response->get_header_value("Content-Type").find("application/json") == 0);
    return json::parse(response->body);
  }

  json post(const std::string& body, int status, const char* type = "application/x-www-form-urlencoded") {
    const auto response = client->Post("/requests.json", body, type);
    REQUIRE(response);
    INFO(body << ": " << response->body);
    CHECK(response->status == status);
    return json::parse(response->body);
  }
};

}  // namespace

TEST_CASE("services are the room's categories") {
  Service service;
  const auto list = service.get("/services.json");
  REQUIRE(list.size() == 2);
  CHECK(list[0]["service_code"] == "fumes");
  CHECK(list[0]["service_name"] == "\u6cb9\u70df\u6392\u653e");
  CHECK(list[0]["metadata"] == false);
  CHECK(list[0]["type"] == "realtime");
  const auto definition = service.get("/services/dogs.json");
  CHECK(definition["service_code"] == "dogs");
  CHECK(definition["attributes"].is_array());
  CHECK(service.get("/services/none.json", 404)[0]["code"] == 404);
}

TEST_CASE("a request is posted, found again, and followed") {
  Service service;
  const auto created = service.post(
      "api_key=phone-key&service_code=fumes&lat=29.9712345&long=121.6512345&description=%E6%B2%B9%E7%83%9F&phone=138"
      "&email=a%40b.cn&attribute%5BWHEN%5D=night&media_url=http%3A%2F%2Fx%2Fy.jpg",
      201);
  REQUIRE(created.size() == 1);
  const auto id = created[0]["service_request_id"].get<std::string>();
  CHECK(id == "T20240108-0001");
  CHECK(service.server.light().received == 1);

  const auto incident = service.fake.incidents().at(0);
  CHECK(incident.source_position == domain::SourcePosition{121.6512345, 29.9712345, {domain::Datum::Kind::gcj02, {}}});
  CHECK(incident.note == "\u6cb9\u70df\n--\nWHEN: night\nhttp://x/y.jpg\na@b.cn");
  CHECK(incident.phone == "138");
  CHECK(incident.feed == "12345");

  const auto mine = service.get("/requests/" + id + ".json?api_key=phone-key");
  REQUIRE(mine.size() == 1);
  CHECK(mine[0]["status"] == "open");
  CHECK(mine[0]["service_code"] == "fumes");
  CHECK(mine[0]["requested_datetime"] == "2024-01-08T09:00:00+08:00");
  CHECK(mine[0]["expected_datetime"] == "2024-01-08T14:30:00+08:00");
  CHECK(mine[0]["agency_responsible"] == "Enforcement");
  CHECK(mine[0]["lat"] == 29.9712345);
  CHECK(mine[0]["description"] == "\u6cb9\u70df");
  CHECK(mine[0].dump().find("138") == std::string::npos);
  CHECK(mine[0].dump().find("a@b.cn") == std::string::npos);

  service.fake.give(domain::VerifyIncident{incident.id, false, "nothing there"});
  const auto closed = service.get("/requests/" + id + ".json");
  CHECK(closed[0]["status"] == "closed");
  CHECK(closed[0]["status_notes"] == "nothing there");
  CHECK(service.get("/requests/T20240108-0002.json", 404)[0]["code"] == 404);
}

TEST_CASE("positions are shown in the asker's datum") {
  Service service;
  domain::ReportIncident report;
  report.category = "fumes";
  report.address = "x";
  service.fake.give(report);
  service.fake.give(domain::ImportPremises{std::make_shared<const std::vector<domain::Premises>>(
      std::vector<domain::Premises>{{"S1", "shop", {}, "4 River Road", {}, {659000, 3317000}, {}, {}, {}}})});
  service.post("api_key=city-key&service_code=dogs&address_id=S1", 201);
  const auto wgs84 = service.get("/requests/T20240108-0002.json");
  const auto gcj02 = service.get("/requests/T20240108-0002.json?api_key=phone-key");
  const double shift = gcj02[0]["long"].get<double>() - wgs84[0]["long"].get<double>();
  CHECK(std::abs(shift) > 0.003);
  CHECK(std::abs(shift) < 0.007);
  CHECK(wgs84[0]["address"] == "4 River Road");
  CHECK(wgs84[0]["address_id"] == "S1");
  CHECK(service.get("/requests/T20240108-0001.json")[0]["lat"].is_null());
}

TEST_CASE("requests are found by service, status, time and id") {
  Service service;
  for (int day = 1; day <= 8; ++day) {
    service.fake.set_now(at("2024-01-0" + std::to_string(day) + "T10:00"));
    service.post(std::string("api_key=city-key&address_string=x&service_code=") + (day % 2 == 0 ? "dogs" : "fumes"),
                 201);
  }
  service.fake.give(domain::DismissIncident{{1}, "no"});
  domain::ReportIncident finding;
  finding.source = domain::Source::finding;
  finding.category = "dogs";
  finding.address = "y";
  service.fake.give(finding);

  const auto count = [&](const std::string& query) { return service.get("/requests.json" + query).size(); };
  CHECK(count("") == 8);
  CHECK(count("?service_code=dogs") == 4);
  CHECK(count("?service_code=dogs,fumes") == 8);
  CHECK(count("?service_code=none") == 0);
  CHECK(count("?status=open") == 7);
  CHECK(count("?status=closed") == 1);
  CHECK(count("?status=open,closed") == 8);
  CHECK(count("?start_date=2024-01-03T00:00:00Z&end_date=2024-01-05T23:00:00%2B08:00") == 3);
  CHECK(count("?end_date=2024-01-02T23:00:00Z") == 2);
  CHECK(count("?service_request_id=T20240101-0001,T20240103-0001,T20990101-0001") == 2);
  CHECK(service.get("/requests.json")[0]["service_request_id"] == "T20240108-0001");
  CHECK(service.get("/requests.json?status=late", 400)[0]["code"] == 400);
  CHECK(service.get("/requests.json?start_date=soon", 400)[0]["code"] == 400);
  CHECK(service.get("/requests.json?start_date=2023-01-01&end_date=2023-06-01", 400)[0]["code"] == 400);
  CHECK(service.get("/requests.json?start_date=2024-01-02&end_date=2024-01-01", 400)[0]["code"] == 400);
}

TEST_CASE("at most a thousand requests are given, the newest") {
  FakeRoom fake;
  auto incidents = std::make_shared<std::vector<domain::Incident>>();
  for (int i = 0; i < 1200; ++i) {
    domain::Incident incident;
    incident.number = "N" + std::to_string(i);
    incident.category = "dogs";
    incident.reported = at("2024-01-07T00:00") + std::chrono::minutes(i);
    incidents->push_back(incident);
  }
  fake.give(domain::ImportIncidents{incidents});
  Open311 server(options(), fake.room());
  REQUIRE(eventually([&] { return server.port() != 0; }));
  httplib::Client client("127.0.0.1", server.port());
  const auto response = client.Get("/requests.json");
  REQUIRE(response);
  const auto list = json::parse(response->body);
  REQUIRE(list.size() == 1000);
  CHECK(list[0]["service_request_id"] == "N1199");
}

TEST_CASE("a post that cannot be taken says why") {
  Service service;
  const auto says = [&](const std::string& body, int status, const std::string& text) {
    const auto error = service.post(body, status);
    REQUIRE(error.is_array());
    CHECK(error[0]["code"] == status);
    CHECK_THAT(error[0]["description"].get<std::string>(), Catch::Matchers::Contains(text));
  };
  says("service_code=fumes&address_string=x", 403, "No api_key");
  says("api_key=wrong&service_code=fumes&address_string=x", 403, "not known");
  says("api_key=city-key&address_string=x", 400, "service_code was not provided");
  says("api_key=city-key&service_code=none&address_string=x", 404, "\"none\" was not found");
  says("api_key=city-key&service_code=fumes", 400, "No place");
  says("api_key=city-key&service_code=fumes&lat=29", 400, "together");
  says("api_key=city-key&service_code=fumes&lat=x&long=121", 400, "number");
  says("api_key=city-key&service_code=fumes&lat=nan&long=121", 400, "number");
  says("api_key=city-key&service_code=fumes&lat=121&long=29", 400, "between");
  says("api_key=city-key&service_code=fumes&address_string=%FF", 400, "UTF-8");
  says("api_key=city-key&service_code=fumes&address_string=%4", 400, "escape");
  says("api_key=city-key&service_code=fumes&address_string=x&description=" + std::string(4001, 'a'), 400, "4000");
  says(std::string(70'000, 'a'), 413, "64 KiB");
  CHECK(service.post("{}", 400, "application/json")[0]["code"] == 400);
  CHECK(service.fake.incidents().empty());
  // Four thousand Chinese characters, each nine bytes of escape, do go through.
  std::string longest;
  for (int i = 0; i < 4000; ++i) longest += "%E6%B2%B9";
  service.post("api_key=city-key&service_code=fumes&address_string=x&description=" + longest, 201);
}

TEST_CASE("nothing is acknowledged that is not stored") {
  Service service;
  service.fake.break_store(true);
  const auto error = service.post("api_key=city-key&service_code=fumes&address_string=x", 500);
  CHECK_THAT(error[0]["description"].get<std::string>(), Catch::Matchers::Contains("cannot be written"));
  service.fake.break_store(false);
  service.post("api_key=city-key&service_code=fumes&address_string=x", 201);
  CHECK(service.fake.incidents().size() == 1);
}

TEST_CASE("paths that are not served answer with an error array") {
  Service service;
  CHECK_THAT(service.get("/services.xml", 404)[0]["description"].get<std::string>(),
             Catch::Matchers::Contains("Only JSON"));
  for (const auto* path : {"/", "/x", "/services", "/services/", "/services/a/b.json", "/requests/.json", "/.json"}) {
    CHECK(service.get(path, 404)[0]["code"] == 404);
  }
  CHECK(service.get("/" + std::string(3000, 'a'), 414)[0]["code"] == 414);
  const auto deleted = service.client->Delete("/requests.json");
  REQUIRE(deleted);
  CHECK(deleted->status == 405);
}

TEST_CASE("garbage gets 400 and the server goes on") {
  Service service;
  const auto port = service.server.port();
  CHECK(raw(port, "garbage\r\n\r\n").find("HTTP/1.1 400") == 0);
  CHECK(raw(port, std::string("\0\xff\x01\r\n\r\n", 7)).find("HTTP/1.1 400") == 0);
  CHECK(raw(port, "GET\r\n\r\n").find("HTTP/1.1 400") == 0);
  CHECK(raw(port, "POST /requests.json HTTP/1.1\r\nContent-Length: -5\r\n\r\n").find("HTTP/1.1 4") == 0);
  CHECK(raw(port,
            "POST /requests.json HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            "Content-Length: 10000000000\r\n\r\n")
            .find("HTTP/1.1 413") == 0);
  (void)raw(port, std::string(100'000, 'A'));
  (void)raw(port, "");
  CHECK(service.get("/services.json").size() == 2);
}

TEST_CASE("many clients at once each get a number of their own") {
  Service service;
  std::vector<std::jthread> threads;
  std::mutex mutex;
  std::set<std::string> numbers;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      httplib::Client client("127.0.0.1", service.server.port());
      for (int k = 0; k < 10; ++k) {
        const auto response = client.Post("/requests.json", "api_key=city-key&service_code=fumes&address_string=x",
                                          "application/x-www-form-urlencoded");
        if (!response || response->status != 201) continue;
        const auto number = json::parse(response->body)[0]["service_request_id"].get<std::string>();
        const std::lock_guard lock(mutex);
        numbers.insert(number);
      }
    });
  }
  threads.clear();
  CHECK(numbers.size() == 80);
  CHECK(service.fake.incidents().size() == 80);
}

TEST_CASE("a port that is taken is waited for, a bad address is not") {
  Service service;
  FakeRoom fake;
  Open311 second({"second", "127.0.0.1:" + std::to_string(service.server.port()), {}, std::chrono::seconds(5)},
                 fake.room());
  REQUIRE(eventually([&] { return second.light().state == Light::State::amber; }));
  for (const auto* address : {"", "8311", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:99999", ":8311"}) {
    Open311 bad({"bad", address, {}, std::chrono::seconds(5)}, fake.room());
    CHECK(eventually([&] { return bad.light().state == Light::State::red; }));
  }
}

TEST_CASE("without clients anybody may post, in WGS 84") {
  FakeRoom fake;
  Open311 server({"open", "127.0.0.1:0", {}, std::chrono::seconds(5)}, fake.room());
  REQUIRE(eventually([&] { return server.port() != 0; }));
  httplib::Client client("127.0.0.1", server.port());
  const auto response =
      client.Post("/requests.json", "service_code=fumes&lat=29.9&long=121.6", "application/x-www-form-urlencoded");
  REQUIRE(response);
  CHECK(response->status == 201);
  CHECK(fake.incidents().at(0).source_position->datum == domain::Datum{});
}
