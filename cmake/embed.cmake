# Writes OUT: the text of each DIR/*.json as a string literal.
#   cmake -D OUT=file.cpp -D DIR=folder -P embed.cmake
file(GLOB packs ${DIR}/*.json)
list(SORT packs)
# The suffix sv gives a literal its length; else the compiler would count it, up to its limit on constant loops.
set(code "#include \"parsers/embedded_packs.hpp\"\n\nnamespace kgbuild {\nnamespace {\nusing namespace std::string_view_literals;\nconstexpr EmbeddedPack packs[] = {\n")
foreach(pack ${packs})
  get_filename_component(name ${pack} NAME)
  file(READ ${pack} text)
  string(APPEND code "{\"${name}\", R\"kgpack(${text})kgpack\"sv},\n")
endforeach()
string(APPEND code "};\n}  // namespace\nstd::span<const EmbeddedPack> embedded_packs() { return packs; }\n}  // namespace kgbuild\n")
file(WRITE ${OUT} "${code}")
