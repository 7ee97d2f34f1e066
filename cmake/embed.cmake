# Writes OUT, a C++ file with the text of each DIR/*.json, and of SCHEMA, as string literals.
#   cmake -D OUT=file.cpp -D DIR=folder -D SCHEMA=file.json -P embed.cmake
file(GLOB packs ${DIR}/*.json)
list(SORT packs)
# The suffix sv carries the length. Without it the compiler would count in a constant loop, up to its limit.
set(code "#include \"parsers/rules/embedded_packs.hpp\"\n\nnamespace kgbuild::parsing {\nnamespace {\nusing namespace std::string_view_literals;\nconstexpr EmbeddedPack packs[] = {\n")
foreach(pack ${packs})
  get_filename_component(name ${pack} NAME)
  file(READ ${pack} text)
  string(APPEND code "{\"${name}\", R\"kgpack(${text})kgpack\"sv},\n")
endforeach()
file(READ ${SCHEMA} text)
string(APPEND code "};\nconstexpr std::string_view schema = R\"kgpack(${text})kgpack\"sv;\n}  // namespace\n")
string(APPEND code "std::span<const EmbeddedPack> embedded_packs() { return packs; }\n")
string(APPEND code "std::string_view rule_pack_schema() { return schema; }\n}  // namespace kgbuild::parsing\n")
file(WRITE ${OUT} "${code}")
