#include "ui/panels/column_mapping.hpp"

#include <algorithm>

#include "domain/ascii.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

constexpr float high = 38;
constexpr float label_width = 176;
constexpr float column_width = 186;
constexpr float most_choices = 7.5F;  // half a line tells that there are more

const Importer::Column* find(const Importer::Source& source, const std::string& name, bool any_case) {
  const auto at = std::find_if(source.columns.begin(), source.columns.end(), [&](const Importer::Column& column) {
    return any_case ? domain::same_word(column.name, name) : column.name == name;
  });
  return at == source.columns.end() ? nullptr : &*at;
}

}  // namespace

const Importer::Column* column_of(const Importer::Source& source, const Importer::Request& request,
                                  const std::string& field) {
  const auto mapped = request.fields.find(field);
  return mapped == request.fields.end() ? find(source, field, true) : find(source, mapped->second, false);
}

std::vector<std::string> missing_fields(const std::vector<Importer::Field>& fields, const Importer::Source& source,
                                        const Importer::Request& request) {
  std::vector<std::string> out;
  for (const Importer::Field& field : fields) {
    if (field.required && column_of(source, request, field.name) == nullptr) out.push_back(field.name);
  }
  return out;
}

std::string field_text(const Texts& tr, const std::string& field) {
  static constexpr std::pair<const char*, const char*> words[]{{"name", "name or title"},
                                                               {"name_en", "name in English"},
                                                               {"speed_kmh", "speed, km/h"},
                                                               {"id", "id or number"},
                                                               {"at", "date and time"},
                                                               {"fine_yuan", "fine, yuan"},
                                                               {"reported", "time of report"},
                                                               {"filed", "time of filing"},
                                                               {"verified", "time of verification"},
                                                               {"dispatched", "time of dispatch"},
                                                               {"handled", "time of handling"},
                                                               {"fed_back", "time of feedback"},
                                                               {"closed", "time of closing"},
                                                               {"opened", "time of opening"},
                                                               {"decided", "time of decision"}};
  for (const auto& word : words) {
    if (field == word.first) return tr(word.second);
  }
  return tr(field.c_str());
}

bool ColumnMapping::line(const View& view, const std::string& id, const std::string& label,
                         const Importer::Column* column, bool required) {
  const Strip s = strip(view);
  const Rect at{s.x, s.y, s.w, view.px(high)};
  const bool hit = pressed(view, id.c_str(), at);
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered() || open_ == id) {
    canvas.AddRectFilled(at.min(), at.max(), open_ == id ? colour::active_tab : colour::hover, view.px(4));
  }
  const float y = s.y + (at.h - view.fonts.size(Face::small)) / 2 - view.px(1);
  const float pad = view.px(8);
  const bool missing = required && column == nullptr;
  const ImVec2 dot{s.x + pad + view.px(4), s.y + at.h / 2};
  if (column == nullptr) {
    canvas.AddCircle(dot, view.px(4), missing ? colour::amber : colour::edge_calm, 16, view.px(1.5F));
  } else {
    canvas.AddCircleFilled(dot, view.px(4.5F), colour::green, 16);
  }
  const float word = pad + view.px(20);
  text_within(view, {s.x + word, y}, view.px(label_width) - word - pad, Face::small,
              missing ? colour::amber : colour::secondary, label);
  const float second = s.x + view.px(label_width);
  if (column == nullptr) {
    text(view, {second, y}, Face::small, missing ? colour::amber : colour::faint,
         missing ? view.tr("choose a column") : "–");
    return hit;
  }
  text_within(view, {second, y}, view.px(column_width) - pad, Face::small, colour::text, column->name);
  const float third = second + view.px(column_width);
  text_within(view, {third, y}, s.x + s.w - third - pad, Face::small, colour::faint, column->sample);
  return hit;
}

void ColumnMapping::choices(const View& view, const Importer::Source& source, const Importer::Column* now,
                            std::string& value) {
  const float step = view.px(high);
  const auto count = static_cast<float>(source.columns.size() + 1);
  ImGui::BeginChild("choices", {0, step * std::min(count, most_choices)});
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const auto choice = [&](const std::string& id, const std::string& name, const std::string& sample, bool lit) {
    const Strip s = strip(view);
    const Rect at{s.x + view.px(label_width) - view.px(12), s.y, s.w - view.px(label_width) + view.px(12), step};
    const bool hit = pressed(view, id.c_str(), at);
    const bool hover = ImGui::IsItemHovered();
    canvas.AddRectFilled(at.min(), at.max(), hover ? colour::hover : colour::raised);
    if (lit) canvas.AddRectFilled(at.min(), {at.x + view.px(3), at.y + at.h}, colour::cyan);
    const float y = s.y + (step - view.fonts.size(Face::small)) / 2 - view.px(1);
    const float second = s.x + view.px(label_width);
    text_within(view, {second, y}, view.px(column_width) - view.px(8), Face::small, colour::text, name);
    const float third = second + view.px(column_width);
    text_within(view, {third, y}, s.x + s.w - third - view.px(8), Face::small, colour::secondary, sample);
    advance(step);
    return hit;
  };
  for (const Importer::Column& column : source.columns) {
    if (!choice("column:" + column.name, column.name, column.sample, &column == now)) continue;
    value = column.name;
    open_.clear();
  }
  if (choice("column:", view.tr("none"), {}, now == nullptr)) {
    value.clear();
    open_.clear();
  }
  ImGui::EndChild();
  gap(view, 6);
}

void ColumnMapping::one(const View& view, const std::string& id, const std::string& label, bool required,
                        const Importer::Source& source, const Importer::Column* column, std::string& value) {
  const bool hit = line(view, id, label, column, required);
  const float top = ImGui::GetCursorScreenPos().y - ImGui::GetWindowPos().y;
  gap(view, high);
  if (hit) open_ = open_ == id ? "" : id;
  if (hit && !open_.empty()) ImGui::SetScrollFromPosY(top, 0.15F);  // so that its columns can be seen
  if (open_ == id) choices(view, source, column, value);
}

void ColumnMapping::draw(const View& view, const std::vector<Importer::Field>& fields, const Importer::Source& source,
                         Importer::Request& request) {
  if (!source.own_geometry) {
    for (auto* coordinate : {&request.x, &request.y}) {
      const bool is_x = coordinate == &request.x;
      one(view, is_x ? "field:x" : "field:y", is_x ? view.tr("longitude or x") : view.tr("latitude or y"), false,
          source, coordinate->empty() ? nullptr : find(source, *coordinate, false), *coordinate);
    }
  }
  std::size_t hidden = 0;
  for (const Importer::Field& field : fields) {
    const Importer::Column* column = column_of(source, request, field.name);
    const std::string id = "field:" + field.name;
    if (!field.required && column == nullptr && !all_ && open_ != id) {
      ++hidden;
      continue;
    }
    std::string value = column == nullptr ? "" : column->name;
    const std::string before = value;
    one(view, id, field_text(view.tr, field.name), field.required, source, column, value);
    if (value == before) continue;
    request.fields.erase(field.name);
    if (!value.empty() && !domain::same_word(value, field.name)) request.fields[field.name] = value;
  }
  if (hidden == 0 && !all_) return;
  gap(view, 6);
  Chips chips(view);
  if (chips.add("fields:more", all_ ? view.tr("only those in use") : view.tr("{} more fields", hidden))) all_ = !all_;
}

}  // namespace lianxun::ui
