<?xml version="1.0"?><CHANNEL HREF="http://brelt.example/" BASE="http://brelt.example/"><TITLE>Brelt Observer</TITLE><ABSTRACT>News of Brelt</ABSTRACT>
<ITEM HREF="1.htm" LASTMOD="1999-09-21T10:00"><TITLE>Harvest fair opens</TITLE><ABSTRACT>The harvest fair opened in Brelt on Tuesday with a record 312 stalls.</ABSTRACT></ITEM></CHANNEL>
