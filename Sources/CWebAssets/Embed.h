// One entry of the table in WebAssets.c: the path without "../../Web/", the bytes, their number. C23, 6.10.4: #embed.
{&ASSET[sizeof "../../Web/" - 1], (const unsigned char[]){
#embed ASSET
}, sizeof (unsigned char[]){
#embed ASSET
}},
#undef ASSET
